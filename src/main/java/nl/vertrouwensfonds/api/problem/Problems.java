package nl.vertrouwensfonds.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;
import nl.vertrouwensfonds.api.problem.Trouble.What;

/** Puts trouble into words. The words are in {@code messages/problems}. */
@ApplicationScoped
public class Problems {

  private static final String BUNDLE = "messages.problems";
  private static final String TYPE = "tag:vertrouwensfonds.nl,2026:problem:";

  private final Words words;

  Problems(Words words) {
    this.words = words;
  }

  public Problem problem(What what, Locale language) {
    return new Problem(
        TYPE + what.code(),
        word(what, language, "title"),
        what.status(),
        word(what, language, "detail"),
        what.code(),
        word(what, language, "instead"),
        what.facts().isEmpty() ? null : what.facts(),
        what.flaws().isEmpty() ? null : flaws(what.flaws(), language));
  }

  public Response response(What what, Locale language) {
    var response =
        Response.status(what.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(problem(what, language));
    return switch (what.status()) {
      case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
      case 503 -> response.header(HttpHeaders.RETRY_AFTER, "1").build();
      default -> response.build();
    };
  }

  private String word(What what, Locale language, String part) {
    String plain = what.code() + "." + part;
    if (!what.variant().isEmpty()) {
      var special = find(language, what.code() + "." + what.variant() + "." + part, what.facts());
      if (special != null) {
        return special;
      }
    }
    return find(language, plain, what.facts());
  }

  private List<Flaw> flaws(List<Flaw> flaws, Locale language) {
    return flaws.stream().map(flaw -> told(flaw, language)).toList();
  }

  private Flaw told(Flaw flaw, Locale language) {
    String told = find(language, "flaw." + flaw.detail(), Map.of());
    return told == null ? flaw : new Flaw(flaw.pointer(), told);
  }

  private String find(Locale language, String key, Map<String, Object> facts) {
    return words.find(BUNDLE, language, key, facts).orElse(null);
  }
}
