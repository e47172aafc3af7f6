package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds who is looking. Whoever may not know of a relationship finds nothing. */
@ApplicationScoped
public class Viewers {

  private static final String IS_THERE = "select count(*) from relationship where id = ?1";
  private static final String IS_OURS =
      "select count(*) from relationship r join organisation o on o.id in (r.client, r.supplier)"
          + " where r.id = ?1 and o.code = ?2";

  private static final String OURS =
      "select r.id from relationship r join organisation o on o.id in (r.client, r.supplier)"
          + " where o.code = ?1";
  private static final String PARTIES =
      "select r.id, o.code from relationship r join organisation o"
          + " on o.id in (r.client, r.supplier)"
          + " where r.id = any(cast(:relationships as uuid[]))";

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

  /** The same for who only looks; of participants with the seal of the log. */
  public Optional<Look> looking(Caller caller, UUID relationship) {
    return caller.function() == Caller.Function.NONE
        ? memberships.look(caller, relationship)
        : of(caller, relationship).map(it -> new Look(it, null));
  }

  /** The relationships that a caller may know of; empty when those are all. */
  public Optional<Collection<UUID>> known(Caller caller) {
    return switch (caller.function()) {
      case NONE ->
          Optional.of(
              memberships.seatsOf(caller).stream()
                  .map(Viewer::relationship)
                  .collect(Collectors.toSet()));
      case OPERATOR -> Optional.empty();
      case REPORTING -> Optional.of(ours(caller.organisation()));
    };
  }

  @SuppressWarnings("unchecked")
  private List<UUID> ours(String organisation) {
    return rows.createNativeQuery(OURS, UUID.class).setParameter(1, organisation).getResultList();
  }

  /** Who may look at some relationships, for many callers at once. */
  public Tables tables(Collection<UUID> relationships) {
    var parties = new HashMap<UUID, Set<String>>();
    if (relationships.isEmpty()) {
      return new Tables(parties, Map.of());
    }
    rows.createNativeQuery(PARTIES, Object[].class)
        .setParameter("relationships", relationships.toArray(UUID[]::new))
        .getResultList()
        .forEach(it -> {
          var found = (Object[]) it;
          parties.computeIfAbsent((UUID) found[0], _ -> new HashSet<>()).add((String) found[1]);
        });
    return new Tables(parties, memberships.seatedAt(relationships));
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
