package nl.vertrouwensfonds.queries.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.queries.seats.CallerSeats;

/** The relationships of whoever asks: the same that a portfolio tells. */
@ApplicationScoped
public class Mine {

  /**
   * @param lastEventAt of all of them; null when there are none
   */
  public record Own(List<UUID> relationships, Instant lastEventAt) {}

  private final EntityManager rows;

  Mine(EntityManager rows) {
    this.rows = rows;
  }

  /**
   * @param only the one that is asked about; all without
   */
  @SuppressWarnings("unchecked")
  public Own of(Caller caller, Optional<UUID> only) {
    String which = only.isPresent() ? " and r.id = :only" : "";
    var query =
        rows.createNativeQuery(
            "with seat as ("
                + CallerSeats.sql(caller.function())
                + ") select r.id, r.effective_at from seat"
                + " join relationship r on r.id = seat.relationship where seat.only_case is null"
                + which,
            Tuple.class);
    CallerSeats.bind(caller, query);
    only.ifPresent(it -> query.setParameter("only", it));
    List<Tuple> found = query.getResultList();
    return new Own(
        found.stream().map(it -> it.get("id", UUID.class)).toList(),
        found.stream()
            .map(it -> it.get("effective_at", Instant.class))
            .max(Comparator.naturalOrder())
            .orElse(null));
  }
}
