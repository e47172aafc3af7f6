package nl.vertrouwensfonds.log;

import static nl.vertrouwensfonds.log.RowStatement.Phase.PUT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/**
 * Keeps how full both funds were at the end of each day, in UTC, and what stood beside it. It
 * writes in the append with which a day is over in the log, so that no row is ever missing or
 * changed, whoever dies when.
 */
final class DailyBalanceWriter {

  private static final List<Side> SIDES = List.of(Side.CLIENT, Side.SUPPLIER);

  /**
   * The balance is null while there was no evidence. {@code bent_at_end} says that an event came at
   * the very instant at which the day was over: it is not in the row.
   */
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
      for (LocalDate day = first; !Days.afterUtc(day).isAfter(next); day = day.plusDays(1)) {
        write(batch, relationship, trustor, day, next, fold);
      }
    }
  }

  private static void write(
      WriteBatch batch,
      UUID relationship,
      Side trustor,
      LocalDate day,
      Instant next,
      ScoredRelationship fold) {
    var over = Days.afterUtc(day);
    var policy = fold.policy();
    var fund = fold.heldBy(trustor).faded(over, policy);
    var balance = fund.balance(policy);
    var commitments = fold.relationship().commitments();
    var tally = commitments.tally(trustor.other());
    batch.add(
        DAY,
        relationship,
        trustor,
        day,
        balance.isPresent() ? balance.getAsDouble() : null,
        fund.confidence(policy),
        tally.kept(),
        tally.missed(),
        tally.madeGood(),
        commitments.lapsed(trustor.other(), over),
        fund.reports().size(),
        fold.relationship().scores().isContested(trustor),
        policy.name(),
        over.equals(next));
  }
}
