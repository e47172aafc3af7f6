package nl.vertrouwensfonds.api.policies;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.api.http.Reading;
import nl.vertrouwensfonds.api.problem.Trouble;
import nl.vertrouwensfonds.api.problem.Words;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.views.policies.Parameter;
import nl.vertrouwensfonds.views.policies.Parameter.Standing;
import nl.vertrouwensfonds.views.policies.Parameter.Unit;
import nl.vertrouwensfonds.views.policies.Parameters;

/** By which numbers trust is scored, and what stands behind each of them: no secret to anybody. */
@Path("/trust-policies")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {

  private static final String BUNDLE = "messages.policies";
  private static final List<String> NOTES = List.of("meaning", "data", "forecast", "untested");

  public record PolicyName(String name, String hash) {

    static PolicyName of(String name) {
      return new PolicyName(name, Policies.hash(name));
    }
  }

  public record PolicyList(List<PolicyName> policies) {}

  public record ParameterBody(
      String name, double value, Unit unit, Standing standing, String why) {}

  /**
   * @param notes what is to be known of all numbers together
   */
  public record PolicyBody(
      String name, String hash, List<String> notes, List<ParameterBody> parameters) {}

  private final Reading reading;
  private final Words words;
  private final PolicyPage page;

  PolicyResource(Reading reading, Words words, PolicyPage page) {
    this.reading = reading;
    this.words = words;
    this.page = page;
  }

  @GET
  public Response list() {
    var all = Policies.names().stream().map(PolicyName::of).toList();
    return reading.page(new PolicyList(all), Optional.empty());
  }

  /** For programs, or as a page for people. */
  @GET
  @Path("{policy}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  public Response one(@PathParam("policy") String policy) {
    if (!Policies.names().contains(policy)) {
      throw Trouble.of(404, "not-found");
    }
    var language = reading.language();
    var form = reading.liked(MediaType.APPLICATION_JSON_TYPE, Reading.PAGE);
    Object body =
        form.equals(Reading.PAGE)
            ? page.page(policy, notes(words, language), language)
            : body(policy, words, language);
    return reading.answer(body, form);
  }

  static PolicyBody body(String policy, Words words, Locale language) {
    return new PolicyBody(
        policy,
        Policies.hash(policy),
        notes(words, language),
        Parameters.of(policy).stream().map(it -> told(it, words, language)).toList());
  }

  private static List<String> notes(Words words, Locale language) {
    return NOTES.stream().map(it -> said("note." + it, words, language)).toList();
  }

  private static ParameterBody told(Parameter it, Words words, Locale language) {
    String why = said("why." + it.part(), words, language);
    return new ParameterBody(it.name(), it.value(), it.unit(), it.standing(), why);
  }

  private static String said(String key, Words words, Locale language) {
    return words.find(BUNDLE, language, key, Map.of()).orElseThrow();
  }
}
