package nl.vertrouwensfonds.queries.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.party.Mentions.Named;
import nl.vertrouwensfonds.queries.wording.Wording.Heard;
import nl.vertrouwensfonds.queries.wording.Wording.Sort;

/**
 * What a reader hears in a phrase of a draft.
 *
 * @param kind for which there are words in the bundle {@code wording}
 * @param field in which the phrase stands
 * @param start of the phrase in the field, in code points; {@code end} is behind it
 */
public record Remark(String kind, String field, String phrase, int start, int end) {

  /** More than this nobody takes to heart. */
  public static final int MOST = 50;

  /** What is heard in a text that stands in several fields, read one after the other. */
  public static List<Remark> on(Content content, List<String> fields, Sort sort) {
    var texts =
        fields.stream().collect(Collectors.toMap(it -> it, it -> text(content, it), (a, _) -> a));
    String whole = fields.stream().map(texts::get).collect(Collectors.joining("\n"));
    return Wording.listen(whole, sort).stream()
        .flatMap(it -> remark(it, fields, texts).stream())
        .limit(MOST)
        .toList();
  }

  /** Somebody may be named who is not there. */
  public static Remark on(Content content, Named named) {
    int end = named.start() + named.written().length();
    return of("absent-name", named.field(), text(content, named.field()), named.start(), end);
  }

  private static String text(Content content, String field) {
    return content.fields().getOrDefault(field, "");
  }

  private static Optional<Remark> remark(
      Heard heard, List<String> fields, Map<String, String> texts) {
    int before = 0;
    for (String field : fields) {
      String text = texts.get(field);
      if (heard.start() < before + text.length()) {
        int end = Math.min(heard.end() - before, text.length());
        return Optional.of(of(heard.kind(), field, text, heard.start() - before, end));
      }
      before += text.length() + 1;
    }
    return Optional.empty();
  }

  private static Remark of(String kind, String field, String text, int start, int end) {
    return new Remark(
        kind,
        field,
        text.substring(start, end),
        text.codePointCount(0, start),
        text.codePointCount(0, end));
  }
}
