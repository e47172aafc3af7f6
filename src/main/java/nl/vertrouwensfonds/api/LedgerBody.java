package nl.vertrouwensfonds.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.api.TrustBody.Score;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.problem.Words;
import nl.vertrouwensfonds.log.codec.KebabCase;
import nl.vertrouwensfonds.trust.Ledger.Cause;
import nl.vertrouwensfonds.trust.Ledger.Posting;
import nl.vertrouwensfonds.views.trust.TrustView.Explained;

/**
 * A page of a ledger as callers see it.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record LedgerBody(
    TrustResource.DirectionName direction,
    Instant at,
    boolean settled,
    boolean provisional,
    long revision,
    int total,
    List<PostingBody> postings,
    String next) {

  private static final String BUNDLE = "messages.ledger";

  /** Which part of the ledger: so many postings, behind the first {@code from}. */
  record Page(long from, int most) {}

  public record PostingBody(
      Instant at,
      Cause cause,
      String why,
      UUID event,
      UUID breach,
      Score amount,
      Score before,
      Score after) {

    static PostingBody of(Posting it, Words words, Locale language) {
      return new PostingBody(
          it.at(),
          it.cause(),
          why(it, words, language),
          it.event(),
          it.breach(),
          Score.of(it.amount()),
          Score.of(it.before()),
          Score.of(it.after()));
    }

    /** The same cause has other words for time, for better and for worse. */
    private static String why(Posting it, Words words, Locale language) {
      String cause = "cause." + KebabCase.name(it.cause());
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
    return new LedgerBody(
        direction,
        asked.at(),
        asked.settled(),
        asked.provisional(),
        asked.revision(),
        ledger.postings().size(),
        shown.stream().map(it -> PostingBody.of(it, words, language)).toList(),
        end < ledger.postings().size() ? Cursor.of(end) : null);
  }
}
