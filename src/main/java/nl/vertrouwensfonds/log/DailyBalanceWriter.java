package nl.vertrouwensfonds.log;

import static nl.vertrouwensfonds.log.RowStatement.Phase.PUT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/**
 * Keeps how full both funds were at the end of each day. It writes in the append with which a day
 * is over in the log, so that no row is ever missing or changed, whoever dies when.
 */
final class DailyBalanceWriter {

  private static final List<Side> SIDES = List.of(Side.CLIENT, Side.SUPPLIER);

  private static final RowStatement DAY =
      RowStatement.of(
          PUT,
          """
          insert into daily_balance (relationship, trustor, day, balance, confidence, kept, missed,
            made_good, lapsed, open_reports, contested, policy, bent_at_end)
          select * from unnest(?::uuid[], ?::text[], ?::date[], ?::float8[], ?::float8[],
            ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::integer[], ?::boolean[],
            ?::text[], ?::boolean[])\
          """);

  private DailyBalanceWriter() {}

  /**
   * Writes the days that end after the last event, and not after the next.
   *
   * @param fold as the last event left it
   */
  static void daysOver(
      WriteBatch batch, UUID relationship, Instant last, Instant next, ScoredRelationship fold) {
    var first = LocalDate.ofInstant(last, ZoneOffset.UTC);
    if (Days.afterUtc(first).isAfter(next)) {
      return;
    }
    for (Side trustor : SIDES) {
      var held = fold.heldBy(trustor);
      for (LocalDate day = first; !Days.afterUtc(day).isAfter(next); day = day.plusDays(1)) {
        var row = row(new DailyBalanceRow.Key(relationship, trustor, day), held, fold);
        row.bentAtEnd = Days.afterUtc(day).equals(next);
        write(batch, row);
      }
    }
  }

  private static void write(WriteBatch batch, DailyBalanceRow it) {
    batch.add(
        DAY,
        it.relationship,
        it.trustor,
        it.day,
        it.balance,
        it.confidence,
        it.kept,
        it.missed,
        it.madeGood,
        it.lapsed,
        it.openReports,
        it.contested,
        it.policy,
        it.bentAtEnd);
  }

  private static DailyBalanceRow row(DailyBalanceRow.Key key, Fund held, ScoredRelationship fold) {
    var over = Days.afterUtc(key.day());
    var policy = fold.policy();
    var fund = held.faded(over, policy);
    var commitments = fold.relationship().commitments();
    var tally = commitments.tally(key.trustor().other());
    var balance = fund.balance(policy);
    var row = DailyBalanceRow.of(key);
    row.balance = balance.isPresent() ? balance.getAsDouble() : null;
    row.confidence = fund.confidence(policy);
    row.kept = tally.kept();
    row.missed = tally.missed();
    row.madeGood = tally.madeGood();
    row.lapsed = commitments.lapsed(key.trustor().other(), over);
    row.openReports = fund.reports().size();
    row.contested = fold.relationship().scores().isContested(key.trustor());
    row.policy = policy.name();
    return row;
  }
}
