package nl.vertrouwensfonds.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.TrustBody.ContestBody;
import nl.vertrouwensfonds.api.TrustBody.Policy;
import nl.vertrouwensfonds.api.TrustBody.Score;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.trust.Ledger.Cause;
import nl.vertrouwensfonds.trust.Ledger.Posting;
import nl.vertrouwensfonds.trust.Monthly;
import nl.vertrouwensfonds.views.trust.TrustView.Explained;

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
    TrustResource.DirectionName direction,
    Instant at,
    boolean settled,
    boolean provisional,
    long revision,
    Policy policy,
    boolean contested,
    List<ContestBody> contests,
    int total,
    List<PostingBody> postings,
    LedgerTotals pageTotals,
    LedgerTotals totals,
    String next) {

  /**
   * Which part of the ledger: so many postings, behind the first {@code from}.
   *
   * @param monthly whether what time did is summed by month
   */
  record Page(long from, int most, boolean monthly) {}

  /**
   * @param month of which it sums what time did; absent for all else
   * @param commitment that was kept or missed; absent for all else
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
      String what,
      Score amount,
      Score before,
      Score after) {

    static PostingBody of(Posting it, Explained ledger, LedgerWords words, boolean monthly) {
      var event = it.event() == null ? null : ledger.events().get(it.event());
      var month = monthly && event == null ? Monthly.month(it) : null;
      UUID commitment = commitment(it, event);
      UUID subject = subject(it, event);
      return new PostingBody(
          it.at(),
          month == null ? null : month.toString(),
          it.cause(),
          words.why(it.cause(), event, month),
          it.event(),
          it.breach(),
          commitment,
          subject == null ? null : ledger.subjects().get(subject),
          Score.of(it.amount()),
          Score.of(it.before()),
          Score.of(it.after()));
    }

    /** A report weighs with others as one, and is told apart by what it is about. */
    private static UUID subject(Posting it, Event event) {
      if (it.breach() != null) {
        return it.breach();
      }
      return switch (event) {
        case CommitmentEvent commitment -> commitment.about().orElse(null);
        case BreachReported _ -> it.event();
        case BreachAnswered answered -> answered.breach();
        case BreachRuled ruled -> ruled.breach();
        case BreachWithdrawn withdrawn -> withdrawn.breach();
        case null, default -> null;
      };
    }

    /** What a commitment does for a breach is told of the breach. */
    private static UUID commitment(Posting it, Event event) {
      return it.breach() == null && event instanceof CommitmentEvent about
          ? about.about().orElse(null)
          : null;
    }
  }

  static LedgerBody of(
      TrustResource.DirectionName direction, Explained ledger, Page page, LedgerWords words) {
    var asked = ledger.asked();
    var shown = ledger.postings().stream().skip(page.from()).limit(page.most()).toList();
    long end = page.from() + shown.size();
    var totals = LedgerTotals.of(ledger.opening(), ledger.postings());
    double opening = shown.isEmpty() ? totals.closing().exact() : shown.getFirst().before();
    return new LedgerBody(
        direction,
        asked.at(),
        asked.settled(),
        asked.provisional(),
        asked.revision(),
        Policy.of(ledger.policy()),
        !ledger.contested().isEmpty(),
        ledger.contested().stream().map(ContestBody::of).toList(),
        ledger.postings().size(),
        shown.stream().map(it -> PostingBody.of(it, ledger, words, page.monthly())).toList(),
        LedgerTotals.of(opening, shown),
        totals,
        end < ledger.postings().size() ? Cursor.of(end) : null);
  }
}
