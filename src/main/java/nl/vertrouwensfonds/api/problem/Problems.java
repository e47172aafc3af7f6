package nl.vertrouwensfonds.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;
import nl.vertrouwensfonds.api.problem.ProblemException.Details;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Puts a problem into words. The texts are in {@code messages/problems}. */
@ApplicationScoped
public class Problems {

  /** The fact that says in how many seconds to come again. */
  public static final String AGAIN = "retryAfter";

  private static final String BUNDLE = "messages.problems";
  private static final String TYPE = "tag:vertrouwensfonds.nl,2026:problem:";

  private final Messages messages;
  private final RefusalCounter refusals;

  Problems(Messages messages, RefusalCounter refusals) {
    this.messages = messages;
    this.refusals = refusals;
  }

  /** What a request is answered by: it is counted. */
  public Problem answer(Details details, Locale language) {
    refusals.count(details.code());
    return problem(details, language);
  }

  /** The same words, for an answer that only tells of it. */
  public Problem problem(Details details, Locale language) {
    return new Problem(
        TYPE + details.code(),
        word(details, language, "title"),
        details.status(),
        word(details, language, "detail"),
        details.code(),
        word(details, language, "instead"),
        details.facts().isEmpty() ? null : forPrograms(details.facts()),
        details.flaws().isEmpty() ? null : flaws(details.flaws(), language));
  }

  /** What people read in their own time is UTC in an answer, as all else there. */
  private static Map<String, Object> forPrograms(Map<String, Object> facts) {
    var told = new TreeMap<>(facts);
    told.replaceAll((_, fact) -> fact instanceof ZonedDateTime it ? it.toInstant() : fact);
    return told;
  }

  public RestResponse<Problem> response(Details details, Locale language) {
    var response =
        ResponseBuilder.<Problem>create(details.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(answer(details, language));
    return switch (details.status()) {
      case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
      // Bodies are read as they are, never decoded (RFC 9110, section 15.5.16).
      case 415 -> response.header(HttpHeaders.ACCEPT_ENCODING, "identity").build();
      case 429, 503 ->
          response
              .header(HttpHeaders.RETRY_AFTER, details.facts().getOrDefault(AGAIN, 1).toString())
              .build();
      default -> response.build();
    };
  }

  private String word(Details details, Locale language, String part) {
    String plain = details.code() + "." + part;
    if (!details.variant().isEmpty()) {
      var special =
          find(language, details.code() + "." + details.variant() + "." + part, details.facts());
      if (special != null) {
        return special;
      }
    }
    return find(language, plain, details.facts());
  }

  private List<Flaw> flaws(List<Flaw> flaws, Locale language) {
    return flaws.stream().map(flaw -> told(flaw, language)).toList();
  }

  private Flaw told(Flaw flaw, Locale language) {
    String told = find(language, "flaw." + flaw.detail(), Map.of());
    return told == null ? flaw : new Flaw(flaw.pointer(), told);
  }

  private String find(Locale language, String key, Map<String, Object> facts) {
    return messages.find(BUNDLE, language, key, facts).orElse(null);
  }
}
