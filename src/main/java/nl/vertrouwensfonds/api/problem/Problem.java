package nl.vertrouwensfonds.api.problem;

import java.util.List;
import java.util.Map;

/**
 * Why a request was not carried out (RFC 9457), in the caller's language.
 *
 * @param type a stable name for the kind of problem; {@code code} is its last part
 * @param instead what the caller can do instead
 * @param facts what the explanation speaks of, for programs
 * @param errors where in the request it went wrong
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String instead,
    Map<String, Object> facts,
    List<Flaw> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One thing that is wrong with a request.
   *
   * @param pointer a JSON pointer into the body (RFC 6901), or the name of a parameter or header
   * @param allowed the values that there are, where it is one of a few; else null
   * @param least how little of it there may be: a number, or of characters or entries; else null
   * @param most how much of it, likewise
   */
  public record Flaw(String pointer, String detail, List<String> allowed, Long least, Long most) {

    public Flaw(String pointer, String detail) {
      this(pointer, detail, null, null, null);
    }

    public static Flaw oneOf(String pointer, String detail, List<String> allowed) {
      return new Flaw(pointer, detail, allowed, null, null);
    }

    public static Flaw within(String pointer, String detail, Long least, Long most) {
      return new Flaw(pointer, detail, null, least, most);
    }

    Flaw in(String words) {
      return new Flaw(pointer, words, allowed, least, most);
    }
  }
}
