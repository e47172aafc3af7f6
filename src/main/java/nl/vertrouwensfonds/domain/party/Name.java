package nl.vertrouwensfonds.domain.party;

import java.util.regex.Pattern;
import nl.vertrouwensfonds.domain.Content;

/** Somebody's name, as it is looked for in what people wrote. */
public record Name(Pattern words) {

  /** The name as it was written, in any case, and not as a part of longer words. */
  public static Name of(String written) {
    String pattern = "(?<![\\p{L}\\p{N}])" + Pattern.quote(written.strip()) + "(?![\\p{L}\\p{N}])";
    return new Name(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  public boolean isIn(Content content) {
    return content.fields().values().stream().anyMatch(it -> words.matcher(it).find());
  }
}
