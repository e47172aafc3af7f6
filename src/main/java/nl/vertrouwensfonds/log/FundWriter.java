package nl.vertrouwensfonds.log;

import static nl.vertrouwensfonds.log.RowStatement.Phase.FUNDS;
import static nl.vertrouwensfonds.log.RowStatement.Phase.PUT;
import static nl.vertrouwensfonds.log.RowStatement.Phase.REMOVED;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.commitment.Tally;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/** Keeps both funds beside the log, so that a balance can be told without reading it. */
final class FundWriter {

  private static final RowStatement FUND =
      RowStatement.of(
          FUNDS,
          """
          insert into fund (relationship, trustor, as_of, deposits, scars, evidence, kept, missed,
            made_good, released, moved, moves, moved_days)
          select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::float8[], ?::float8[],
            ?::boolean[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
            ?::bigint[], ?::bigint[])
          on conflict (relationship, trustor) do update
          set as_of = excluded.as_of, deposits = excluded.deposits, scars = excluded.scars,
              evidence = excluded.evidence, kept = excluded.kept, missed = excluded.missed,
              made_good = excluded.made_good, released = excluded.released,
              moved = excluded.moved, moves = excluded.moves, moved_days = excluded.moved_days\
          """);

  /** What weighs no longer; what does is put again. */
  private static final RowStatement LIGHTENED =
      RowStatement.of(
          REMOVED,
          """
          delete from open_breach b
           using unnest(?::uuid[], ?::text[]) as n(relationship, trustor)
           where b.relationship = n.relationship and b.trustor = n.trustor\
          """);

  private static final RowStatement WEIGHS =
      RowStatement.of(
          PUT,
          """
          insert into open_breach (relationship, trustor, breach, place, kind, severity,
            reported_at, earlier, rests_from, weighs, incident, held, apology, explanation, remedy,
            quiet_since, patient_since, count, reached)
          select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[],
            ?::timestamptz[], ?::integer[], ?::timestamptz[], ?::boolean[], ?::uuid[],
            ?::float8[], ?::float8[], ?::float8[], ?::float8[], ?::timestamptz[],
            ?::timestamptz[], ?::float8[], ?::timestamptz[])\
          """);

  private static final RowStatement RUNNING =
      RowStatement.of(
          PUT,
          """
          insert into running_commitment (relationship, commitment, trustor, lapses_after)
          select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[])
          on conflict (relationship, commitment)
          do update set lapses_after = excluded.lapses_after\
          """);

  private static final RowStatement RUNS_NO_LONGER =
      RowStatement.of(
          REMOVED,
          """
          delete from running_commitment c
           using unnest(?::uuid[], ?::uuid[]) as n(relationship, commitment)
           where c.relationship = n.relationship and c.commitment = n.commitment\
          """);

  private FundWriter() {}

  /** Makes the rows what the fold says. */
  static void hold(WriteBatch batch, UUID relationship, ScoredRelationship fold) {
    for (Side trustor : List.of(Side.CLIENT, Side.SUPPLIER)) {
      var fund = fold.heldBy(trustor);
      var tally = fold.relationship().commitments().tally(trustor.other());
      fund(batch, relationship, trustor, fund, tally);
      if (!fold.relationship().breaches().all().isEmpty()) {
        weighing(batch, relationship, trustor, fund);
      }
    }
  }

  /** What the seal has of the rows. */
  static byte[] sealed(ScoredRelationship fold) {
    var heldBy = new EnumMap<Side, Fund>(Side.class);
    var kept = new EnumMap<Side, Tally>(Side.class);
    for (Side trustor : Side.PARTIES) {
      heldBy.put(trustor, fold.heldBy(trustor));
      kept.put(trustor, fold.relationship().commitments().tally(trustor.other()));
    }
    return SealedBytes.funds(heldBy, kept);
  }

  private static void fund(
      WriteBatch batch, UUID relationship, Side trustor, Fund fund, Tally tally) {
    batch.add(
        FUND,
        relationship,
        trustor,
        fund.at(),
        fund.deposits(),
        fund.scars(),
        fund.evidence(),
        tally.kept(),
        tally.missed(),
        tally.madeGood(),
        tally.released(),
        tally.moved(),
        tally.moves(),
        tally.movedDays());
  }

  private static void weighing(WriteBatch batch, UUID relationship, Side trustor, Fund fund) {
    batch.add(LIGHTENED, relationship, trustor);
    for (int order = 0; order < fund.reports().size(); order++) {
      var report = fund.reports().get(order);
      var row = OpenBreachRow.of(relationship, trustor, report.breach());
      weighs(batch, row.hold(report, order));
    }
    fund.breaches()
        .forEach(it -> {
          var row = OpenBreachRow.of(relationship, trustor, it.id());
          var scar = fund.held().get(it.standing().incident());
          weighs(batch, row.hold(it, scar));
        });
  }

  private static void weighs(WriteBatch batch, OpenBreachRow it) {
    batch.add(
        WEIGHS,
        it.relationship,
        it.trustor,
        it.breach,
        it.place,
        it.kind,
        it.severity,
        it.reportedAt,
        it.earlier,
        it.restsFrom,
        it.weighs,
        it.incident,
        it.held,
        it.apology,
        it.explanation,
        it.remedy,
        it.quietSince,
        it.patientSince,
        it.count,
        it.reached);
  }

  /**
   * Keeps which promises nobody has assessed yet, and after which instant each of them lapses. What
   * stands already is not looked up: the fold knew it.
   *
   * @param stored the instant that the row has; empty when there is none
   */
  static void running(
      WriteBatch batch, UUID relationship, Optional<Instant> stored, Commitment it) {
    var now = lapses(it);
    if (stored.equals(now)) {
      return;
    }
    now.ifPresentOrElse(
        at -> batch.add(RUNNING, relationship, it.id(), it.receiver(), at),
        () -> batch.add(RUNS_NO_LONGER, relationship, it.id()));
  }

  /** After which instant a promise that waits for its assessment lapses. */
  static Optional<Instant> lapses(Commitment it) {
    return it.running() ? Optional.of(it.lapsesAfter()) : Optional.empty();
  }
}
