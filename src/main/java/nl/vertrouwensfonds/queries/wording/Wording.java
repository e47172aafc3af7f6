package nl.vertrouwensfonds.queries.wording;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Points out turns of phrase that weaken an apology. The list is in {@code wording.yaml}. */
public final class Wording {

  /**
   * What was noticed.
   *
   * @param phrase as it stands in the list; null when something is missing
   */
  public record Remark(String kind, String phrase, String why, String better) {}

  /** An entry of the list. */
  record Advice(
      String kind,
      boolean absent,
      Map<String, List<String>> phrases,
      Map<String, String> why,
      Map<String, String> better) {

    private Stream<Remark> remarks(String text, Locale language) {
      var found =
          phrases.values().stream().flatMap(List::stream).filter(it -> says(text, it)).toList();
      if (absent) {
        return found.isEmpty() ? Stream.of(remark(null, language)) : Stream.empty();
      }
      return found.stream().map(it -> remark(it, language));
    }

    private Remark remark(String phrase, Locale language) {
      String in = language.getLanguage();
      return new Remark(kind, phrase, why.get(in), better.get(in));
    }
  }

  private static final List<Advice> LIST = list();

  private Wording() {}

  /**
   * What can be said of a text, whichever language it is in.
   *
   * @param language of the remarks: Dutch or English
   */
  public static List<Remark> remarks(String text, Locale language) {
    return LIST.stream().flatMap(it -> it.remarks(text, language)).toList();
  }

  private static boolean says(String text, String phrase) {
    return Pattern.compile(
            "(?<!\\p{L})" + Pattern.quote(phrase) + "(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text.replaceAll("\\s+", " "))
        .find();
  }

  static List<Advice> list() {
    try (var in = Wording.class.getResourceAsStream("/wording.yaml")) {
      return YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readValue(Optional.ofNullable(in).orElseThrow(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
