package nl.vertrouwensfonds.queries.waiting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.queries.seats.CallerSeats;

/**
 * What waits for whom now: in one statement, over rows that each append keeps with the spans in
 * which they hold. No log is read.
 */
@ApplicationScoped
public class WaitingView {

  /**
   * @param at the present
   * @param found how many there are on all pages
   */
  public record Waiting(Instant at, List<WaitingRow> rows, long found) {}

  /** Where what something is about may stand, in the order in which it is looked for. */
  private static final List<String> TITLES =
      List.of(WithWhat.WHAT, ProcedureOpened.TITLE, WithText.TEXT, WithReason.REASON);

  private final EntityManager rows;
  private final InstantSource clock;
  private final Witness witness;
  private final Contents contents;

  WaitingView(EntityManager rows, InstantSource clock, Witness witness, Contents contents) {
    this.contents = contents;
    this.rows = rows;
    this.clock = clock;
    this.witness = witness;
  }

  public Waiting of(Caller caller, WaitingQuestion question) {
    Instant now = clock.instant();
    var query =
        rows.createNativeQuery(WaitingSql.of(caller.function(), question), Tuple.class)
            .setParameter("now", now)
            .setParameter("occurred", question.occurredAt().orElse(null))
            .setParameter("most", question.most())
            .setParameter("from", question.from());
    question.relationship().ifPresent(it -> query.setParameter("relationship", it));
    CallerSeats.bind(caller, query);
    @SuppressWarnings("unchecked")
    List<Tuple> found = query.getResultList();
    long all = found.getFirst().get("found", Long.class);
    var told = found.stream().filter(it -> it.get("place") != null).toList();
    var titles = titles(told);
    shows(told, titles);
    return new Waiting(
        now, told.stream().map(it -> row(it, titles.get(written(it)))).toList(), all);
  }

  /** Whose titles are shown. */
  private void shows(List<Tuple> found, Map<UUID, String> titles) {
    found.stream()
        .filter(it -> titles.containsKey(written(it)))
        .collect(
            groupingBy(
                it -> Side.valueOf(it.get("my_side", String.class)),
                mapping(it -> it.get("subject", UUID.class), toSet())))
        .forEach(witness::shows);
  }

  private static WaitingRow row(Tuple it, String title) {
    String side = it.get("side", String.class);
    return new WaitingRow(
        it.get("relationship", UUID.class),
        CallerSeats.party(it, "client"),
        CallerSeats.party(it, "supplier"),
        it.get("what", String.class),
        it.get("subject", UUID.class),
        it.get("type", String.class),
        title,
        money(it),
        side.equals("TIME") ? null : Side.valueOf(side),
        it.get("mine", Boolean.class),
        it.get("since", Instant.class),
        it.get("until", Instant.class),
        Boolean.TRUE.equals(it.get("overdue", Boolean.class)));
  }

  private static Money money(Tuple it) {
    String currency = it.get("currency", String.class);
    return currency == null
        ? null
        : new Money(currency, it.get("exponent", Integer.class), it.get("minor", Long.class));
  }

  /** The event whose words its reader may read; null for all else. */
  private static UUID written(Tuple it) {
    return it.get("written", UUID.class);
  }

  private Map<UUID, String> titles(List<Tuple> found) {
    var events = found.stream().map(WaitingView::written).filter(Objects::nonNull).collect(toSet());
    var titles = new HashMap<UUID, String>();
    contents
        .found(events)
        .forEach((event, it) -> title(it).ifPresent(title -> titles.put(event, title)));
    return titles;
  }

  private static Optional<String> title(Content it) {
    return TITLES.stream().map(it.fields()::get).filter(Objects::nonNull).findFirst();
  }
}
