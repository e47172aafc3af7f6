package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/** Keeps both funds beside the log, so that a balance can be told without reading it. */
@ApplicationScoped
class FundWriter {

  private final EntityManager rows;

  FundWriter(EntityManager rows) {
    this.rows = rows;
  }

  /** Makes the rows what the fold says. Part of the append's transaction. */
  void hold(UUID relationship, ScoredRelationship fold) {
    var stored = stored(relationship);
    for (Side trustor : List.of(Side.CLIENT, Side.SUPPLIER)) {
      var fund = fold.heldBy(trustor);
      var row =
          Optional.ofNullable(stored.get(trustor))
              .orElseGet(() -> FundRow.of(new FundRow.Key(relationship, trustor)));
      row.hold(fund, fold.relationship().commitments().tally(trustor.other()));
      persistWhenNew(row);
      if (!fold.relationship().breaches().all().isEmpty()) {
        weighing(relationship, trustor, fund);
      }
    }
  }

  /**
   * Keeps which promises nobody has assessed yet, and after which instant each of them lapses. What
   * stands already is not looked up: the fold knew it.
   *
   * @param stored the instant that the row has; empty when there is none
   */
  void running(UUID relationship, Optional<Instant> stored, Commitment it) {
    var now = lapses(it);
    var key = new RunningCommitmentRow.Key(relationship, it.id());
    if (stored.isEmpty() && now.isPresent()) {
      rows.persist(RunningCommitmentRow.of(key, it));
    } else if (!stored.equals(now)) {
      var row = rows.find(RunningCommitmentRow.class, key);
      now.ifPresentOrElse(at -> row.lapsesAfter = at, () -> rows.remove(row));
    }
  }

  /** After which instant a promise that waits for its assessment lapses. */
  static Optional<Instant> lapses(Commitment it) {
    return it.running() ? Optional.of(it.lapsesAfter()) : Optional.empty();
  }

  private Map<Side, FundRow> stored(UUID relationship) {
    return rows.createQuery("from FundRow where relationship = ?1", FundRow.class)
        .setParameter(1, relationship)
        .getResultStream()
        .collect(Collectors.toMap(row -> row.trustor, row -> row));
  }

  private void weighing(UUID relationship, Side trustor, Fund fund) {
    var stale = stored(relationship, trustor);
    Function<UUID, OpenBreachRow> row =
        breach ->
            Optional.ofNullable(stale.remove(breach))
                .orElseGet(
                    () -> OpenBreachRow.of(new OpenBreachRow.Key(relationship, trustor, breach)));
    for (int order = 0; order < fund.reports().size(); order++) {
      var report = fund.reports().get(order);
      persistWhenNew(row.apply(report.breach()).hold(report, order));
    }
    fund.breaches()
        .forEach(it ->
            persistWhenNew(row.apply(it.id()).hold(it, fund.held().get(it.standing().incident()))));
    stale.values().forEach(rows::remove);
  }

  /** Only once it is filled in: what is not there at this moment would be inserted as null. */
  private void persistWhenNew(Object row) {
    if (!rows.contains(row)) {
      rows.persist(row);
    }
  }

  private Map<UUID, OpenBreachRow> stored(UUID relationship, Side trustor) {
    var stored = new HashMap<UUID, OpenBreachRow>();
    rows.createQuery(
            "from OpenBreachRow where relationship = ?1 and trustor = ?2", OpenBreachRow.class)
        .setParameter(1, relationship)
        .setParameter(2, trustor)
        .getResultList()
        .forEach(row -> stored.put(row.breach, row));
    return stored;
  }
}
