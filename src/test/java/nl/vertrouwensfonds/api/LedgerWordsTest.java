package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.vertrouwensfonds.api.LedgerBody.PostingBody;
import nl.vertrouwensfonds.api.problem.Words;
import nl.vertrouwensfonds.trust.Ledger.Cause;
import nl.vertrouwensfonds.trust.Ledger.Posting;
import org.junit.jupiter.api.Test;

/** Every cause has words, for better, for worse, and for what time does. */
class LedgerWordsTest {

  private static final List<Cause> BY_TIME =
      List.of(Cause.DEPOSITS_FADE, Cause.SCARS_FADE, Cause.SILENCE, Cause.PATIENCE);
  private static final List<Cause> ONLY_BY_TIME = List.of(Cause.DEPOSITS_FADE, Cause.SCARS_FADE);

  @Test
  void everyCauseIsToldInBothLanguages() {
    for (Locale language : Words.LANGUAGES) {
      for (Cause cause : Cause.values()) {
        if (BY_TIME.contains(cause)) {
          told(cause, null, 1, false, language);
          told(cause, null, 1, true, language);
        }
        if (!ONLY_BY_TIME.contains(cause)) {
          told(cause, new UUID(1, 1), 1, false, language);
          told(cause, new UUID(1, 1), -1, false, language);
        }
      }
    }
  }

  private static void told(
      Cause cause, UUID event, double amount, boolean monthly, Locale language) {
    var posting = new Posting(Instant.EPOCH, cause, event, null, amount, 50, 50 + amount);
    assertTrue(!PostingBody.of(posting, monthly, null, new Words(), language).why().isBlank());
  }
}
