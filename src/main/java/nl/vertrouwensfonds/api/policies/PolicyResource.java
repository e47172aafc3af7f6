package nl.vertrouwensfonds.api.policies;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.queries.policies.Parameter;
import nl.vertrouwensfonds.queries.policies.Parameter.Standing;
import nl.vertrouwensfonds.queries.policies.Parameter.Unit;
import nl.vertrouwensfonds.queries.policies.Parameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** By which numbers trust is scored, and what stands behind each of them: no secret to anybody. */
@RunOnVirtualThread
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

  private final QueryResponses queries;
  private final Messages messages;
  private final PolicyPage page;

  PolicyResource(QueryResponses queries, Messages messages, PolicyPage page) {
    this.queries = queries;
    this.messages = messages;
    this.page = page;
  }

  @GET
  public RestResponse<PolicyList> list() {
    var all = Policies.names().stream().map(PolicyName::of).toList();
    return queries.page(new PolicyList(all), null);
  }

  /** For programs, or as a page for people. */
  @GET
  @Path("{policy}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @APIResponseSchema(PolicyBody.class)
  public RestResponse<Object> one(@PathParam("policy") String policy) {
    if (!Policies.names().contains(policy)) {
      throw ProblemException.of(404, "not-found");
    }
    var language = queries.language();
    var form = queries.liked(MediaType.APPLICATION_JSON_TYPE, QueryResponses.PAGE);
    Object body =
        form.equals(QueryResponses.PAGE)
            ? page.page(policy, notes(messages, language), language)
            : body(policy, messages, language);
    return queries.answer(body, form);
  }

  static PolicyBody body(String policy, Messages messages, Locale language) {
    return new PolicyBody(
        policy,
        Policies.hash(policy),
        notes(messages, language),
        Parameters.of(policy).stream().map(it -> told(it, messages, language)).toList());
  }

  private static List<String> notes(Messages messages, Locale language) {
    return NOTES.stream().map(it -> said("note." + it, messages, language)).toList();
  }

  private static ParameterBody told(Parameter it, Messages messages, Locale language) {
    String why = said("why." + it.part(), messages, language);
    return new ParameterBody(it.name(), it.value(), it.unit(), it.standing(), why);
  }

  private static String said(String key, Messages messages, Locale language) {
    return messages.find(BUNDLE, language, key, Map.of()).orElseThrow();
  }
}
