package nl.vertrouwensfonds.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;
import nl.vertrouwensfonds.api.problem.ProblemException.Details;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Puts a problem into words. The texts are in {@code messages/problems}. */
@ApplicationScoped
public class Problems {

  /** The fact that says in how many seconds to come again. */
  public static final String AGAIN = "retryAfter";

  /** What a refusal under a rule has to do with, for whoever writes the request. */
  private static final Map<String, List<Flaw>> FIELDS =
      Map.of(
          "occurred-at-required", List.of(new Flaw("/occurredAt", "when")),
          "from-the-future", List.of(new Flaw("/occurredAt", "when")),
          "mention-undeclared", List.of(new Flaw("/mentions", "mentioned")),
          "silence-asked",
              List.of(
                  new Flaw("/inReplyTo", "in-reply-to"),
                  new Flaw("/breakSilence", "break-silence")));

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
        detail(details, language),
        details.code(),
        word(details, language, "instead"),
        details.facts().isEmpty() ? null : forPrograms(details.facts()),
        flaws(details, language));
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

  /** What it is about, and what stands in the way this time. */
  private String detail(Details details, Locale language) {
    var standing = new StandingInTheWay(messages, BUNDLE, language).of(details);
    return String.join(
        " ", Stream.concat(Stream.of(word(details, language, "detail")), standing).toList());
  }

  private String word(Details details, Locale language, String part) {
    var facts = new StandingInTheWay(messages, BUNDLE, language).worded(details.facts());
    String plain = details.code() + "." + part;
    if (!details.variant().isEmpty()) {
      var special = find(language, details.code() + "." + details.variant() + "." + part, facts);
      if (special != null) {
        return special;
      }
    }
    return find(language, plain, facts);
  }

  private List<Flaw> flaws(Details details, Locale language) {
    var flaws =
        details.flaws().isEmpty()
            ? FIELDS.getOrDefault(details.code(), List.of())
            : details.flaws();
    return flaws.isEmpty() ? null : flaws.stream().map(flaw -> told(flaw, language)).toList();
  }

  private Flaw told(Flaw flaw, Locale language) {
    String told = find(language, "flaw." + flaw.detail(), Map.of());
    return told == null ? flaw : flaw.in(told);
  }

  private String find(Locale language, String key, Map<String, Object> facts) {
    return messages.find(BUNDLE, language, key, facts).orElse(null);
  }
}
