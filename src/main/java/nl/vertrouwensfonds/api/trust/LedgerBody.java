package nl.vertrouwensfonds.api.trust;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.trust.TrustBody.ContestBody;
import nl.vertrouwensfonds.api.trust.TrustBody.Policy;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.queries.trust.LedgerView.Explained;
import nl.vertrouwensfonds.queries.trust.LedgerView.LedgerLine;
import nl.vertrouwensfonds.queries.trust.LedgerView.RemedyPart;
import nl.vertrouwensfonds.queries.trust.LedgerView.Slice;
import nl.vertrouwensfonds.trust.Months;
import nl.vertrouwensfonds.trust.Posting.Cause;

/**
 * A page of a ledger as callers see it.
 *
 * @param policy that holds at the end, or that was tried
 * @param contested whether the balance that it adds up to is held for wrong
 * @param pageTotals of this page
 * @param totals of all pages
 * @param next the cursor of the next page; absent on the last
 */
public record LedgerBody(
    DirectionName direction,
    @JsonUnwrapped AsOfBody asOf,
    Policy policy,
    boolean contested,
    List<ContestBody> contests,
    int total,
    List<PostingBody> postings,
    LedgerTotals pageTotals,
    LedgerTotals totals,
    String next) {

  /**
   * @param month of which it sums what time did; absent for all else
   * @param commitment that was kept or missed; absent for all else, as is its {@code size}
   * @param lines how many kept commitments of one day it stands for; absent for one
   * @param roomFrom from when on there was room again for what counted in part or not at all;
   *     absent for all else
   * @param what the breach, the report or the commitment is about; absent for who may not read it,
   *     and when it was erased
   */
  public record PostingBody(
      Instant at,
      String month,
      Cause cause,
      String why,
      UUID event,
      UUID breach,
      UUID commitment,
      Size size,
      String what,
      RemedyBody remedy,
      Integer lines,
      Instant roomFrom,
      Score amount,
      Score before,
      Score after) {

    static PostingBody of(LedgerLine line, LedgerMessages messages, boolean monthly) {
      var it = line.posting();
      var before = Score.balance(it.before());
      var after = Score.balance(it.after());
      var month = monthly && line.event() == null ? new Months(messages.zone()).of(it) : null;
      return new PostingBody(
          it.at(),
          month == null ? null : month.toString(),
          it.cause(),
          messages.why(line, month),
          it.event(),
          it.breach(),
          line.commitment(),
          line.size(),
          line.what(),
          RemedyBody.of(line.remedy()),
          it.lines() > 1 ? it.lines() : null,
          it.remark() == null ? null : it.remark().until(),
          Score.between(before, after, it.amount()),
          before,
          after);
    }
  }

  /** The correction or the compensation that a line of a remedy is about. */
  public record RemedyBody(UUID id, String what, MoneyBody money) {

    static RemedyBody of(RemedyPart it) {
      return it == null ? null : new RemedyBody(it.id(), it.what(), MoneyBody.of(it.money()));
    }
  }

  static LedgerBody of(
      DirectionName direction, Explained ledger, Slice part, LedgerMessages messages) {
    var shown = ledger.lines().stream().map(LedgerLine::posting).toList();
    long end = part.from() + shown.size();
    var totals = LedgerTotals.of(ledger.opening(), ledger.postings());
    double opening = shown.isEmpty() ? totals.closing().exact() : shown.getFirst().before();
    return new LedgerBody(
        direction,
        AsOfBody.of(ledger.asOf()),
        Policy.of(ledger.policy()),
        !ledger.contested().isEmpty(),
        ledger.contested().stream().map(ContestBody::of).toList(),
        ledger.postings().size(),
        ledger.lines().stream().map(it -> PostingBody.of(it, messages, part.monthly())).toList(),
        LedgerTotals.of(opening, shown),
        totals,
        end < ledger.postings().size() ? Cursor.of(end) : null);
  }
}
