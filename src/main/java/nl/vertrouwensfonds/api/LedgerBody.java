package nl.vertrouwensfonds.api;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.api.TrustBody.ContestBody;
import nl.vertrouwensfonds.api.TrustBody.Policy;
import nl.vertrouwensfonds.api.TrustBody.Score;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.problem.Words;
import nl.vertrouwensfonds.log.codec.KebabCase;
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

  private static final String BUNDLE = "messages.ledger";

  /**
   * Which part of the ledger: so many postings, behind the first {@code from}.
   *
   * @param monthly whether what time did is summed by month
   */
  record Page(long from, int most, boolean monthly) {}

  /**
   * @param month of which it sums what time did; absent for all else
   * @param what the breach is about; absent for who may not read it, and when it was erased
   */
  public record PostingBody(
      Instant at,
      String month,
      Cause cause,
      String why,
      UUID event,
      UUID breach,
      String what,
      Score amount,
      Score before,
      Score after) {

    static PostingBody of(Posting it, boolean monthly, String what, Words words, Locale language) {
      var month = monthly && it.event() == null ? Monthly.month(it) : null;
      return new PostingBody(
          it.at(),
          month == null ? null : month.toString(),
          it.cause(),
          why(it, month, words, language),
          it.event(),
          it.breach(),
          what,
          Score.of(it.amount()),
          Score.of(it.before()),
          Score.of(it.after()));
    }

    /** The same cause has other words for time, for better and for worse. */
    private static String why(Posting it, YearMonth month, Words words, Locale language) {
      String cause = "cause." + KebabCase.name(it.cause());
      if (month != null) {
        return words.find(BUNDLE, language, cause + ".month", Map.of("month", month)).orElseThrow();
      }
      String way = it.event() == null ? ".time" : it.amount() > 0 ? ".up" : ".down";
      return words
          .find(BUNDLE, language, cause + way, Map.of())
          .or(() -> words.find(BUNDLE, language, cause, Map.of()))
          .orElseThrow();
    }
  }

  static LedgerBody of(
      TrustResource.DirectionName direction,
      Explained ledger,
      Page page,
      Words words,
      Locale language) {
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
        shown.stream()
            .map(it ->
                PostingBody.of(it, page.monthly(), what(ledger, it.breach()), words, language))
            .toList(),
        LedgerTotals.of(opening, shown),
        totals,
        end < ledger.postings().size() ? Cursor.of(end) : null);
  }

  private static String what(Explained ledger, UUID breach) {
    return breach == null ? null : ledger.breaches().get(breach);
  }
}
