package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.NOT_IN_OWN_WORDS;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.rule.Names;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** To say again what somebody else said is to say it otherwise: a copy shows no understanding. */
final class OwnWords {

  private OwnWords() {}

  /**
   * Whether a text is no copy of another, whatever its capitals, spaces and punctuation.
   *
   * @param original the event beside which the other text was written
   */
  static Verdict of(Content restated, UUID original, Names names) {
    String said = words(names.written(original));
    return unless(said.isEmpty() || !words(restated).equals(said), NOT_IN_OWN_WORDS);
  }

  private static String words(Content content) {
    String text = content.fields().getOrDefault(WithText.TEXT, "");
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
