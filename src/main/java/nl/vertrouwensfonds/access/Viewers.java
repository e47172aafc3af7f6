package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Finds who is looking. Whoever may not know of a relationship finds nothing. */
@ApplicationScoped
public class Viewers {

  private static final String IS_THERE = "select count(*) from relationship where id = ?1";
  private static final String IS_OURS =
      "select count(*) from relationship r join organisation o on o.id in (r.client, r.supplier)"
          + " where r.id = ?1 and o.code = ?2";

  private final Memberships memberships;
  private final EntityManager rows;

  Viewers(Memberships memberships, EntityManager rows) {
    this.memberships = memberships;
    this.rows = rows;
  }

  public Optional<Viewer> of(Caller caller, UUID relationship) {
    return switch (caller.function()) {
      case NONE -> memberships.seatOf(caller, relationship).map(Viewer.class::cast);
      case OPERATOR -> outside(caller, relationship, count(IS_THERE, relationship));
      case REPORTING ->
          outside(caller, relationship, count(IS_OURS, relationship, caller.organisation()));
    };
  }

  private static Optional<Viewer> outside(Caller caller, UUID relationship, long found) {
    return found == 0
        ? Optional.empty()
        : Optional.of(new Viewer.Outside(relationship, caller.function()));
  }

  private long count(String sql, Object... parameters) {
    var query = rows.createNativeQuery(sql, Long.class);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return (Long) query.getSingleResult();
  }
}
