package nl.vertrouwensfonds.api.breaches;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.vertrouwensfonds.api.http.ListParameters;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.steps.StepList;
import nl.vertrouwensfonds.queries.steps.BreachView;
import nl.vertrouwensfonds.queries.steps.StepsView;
import org.jboss.resteasy.reactive.RestResponse;

/** How far breaches have come, and what was said of them. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class BreachListResource {

  private static final String BREACH = "{relationship}/breaches/{breach}";

  private final BreachView view;
  private final StepsView steps;
  private final QueryResponses queries;

  BreachListResource(BreachView view, StepsView steps, QueryResponses queries) {
    this.view = view;
    this.steps = steps;
    this.queries = queries;
  }

  @GET
  @Path("{relationship}/breaches")
  public RestResponse<BreachList> list(@BeanParam ListParameters asked) {
    var found = view.list(queries.viewer(), asked.instant(), asked.after(), asked.most());
    var body = BreachList.of(found);
    return queries.answer(found.walked().asOf(), "", body, body.next());
  }

  @GET
  @Path(BREACH)
  public RestResponse<BreachList.BreachBody> one(
      @PathParam("breach") UUID breach, @QueryParam("at") String at) {
    var found = view.one(queries.viewer(), QueryParameters.at(at), breach);
    var body =
        BreachList.of(found).breaches().stream()
            .findFirst()
            .orElseThrow(() -> ProblemException.of(404, "not-found"));
    return queries.answer(found.walked().asOf(), "", body);
  }

  @GET
  @Path("{relationship}/steps")
  public RestResponse<StepList> steps(@BeanParam ListParameters asked) {
    var found = steps.list(queries.viewer(), asked.instant(), asked.after(), asked.most());
    var body = StepList.of(found);
    return queries.answer(found.asOf(), "", body, body.next());
  }

  @GET
  @Path(BREACH + "/steps")
  public RestResponse<StepList> stepsOfOne(
      @PathParam("breach") UUID breach, @QueryParam("at") String at) {
    var found = steps.one(queries.viewer(), QueryParameters.at(at), breach);
    return queries.answer(found.asOf(), "", StepList.of(found));
  }
}
