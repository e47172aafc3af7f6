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
   */
  public record Flaw(String pointer, String detail) {}
}
