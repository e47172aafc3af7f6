package nl.vertrouwensfonds.api.trust;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.vertrouwensfonds.api.http.ListParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContested;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustRated;
import nl.vertrouwensfonds.queries.words.StoryView;
import org.jboss.resteasy.reactive.RestResponse;

/** What people said of the score. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ScoreOpinionResource {

  private final StoryView view;
  private final QueryResponses queries;

  ScoreOpinionResource(StoryView view, QueryResponses queries) {
    this.view = view;
    this.queries = queries;
  }

  @GET
  @Path("{relationship}/trust/ratings")
  public RestResponse<RatingList> ratings(@BeanParam ListParameters asked) {
    var found =
        view.list(queries.viewer(), asked.instant(), TrustRated.class, asked.after(), asked.most());
    var body = RatingList.of(found);
    return queries.answer(found.asOf(), "", body, body.next());
  }

  @GET
  @Path("{relationship}/trust/contests")
  public RestResponse<ContestList> contests(@BeanParam ListParameters asked) {
    var found =
        view.list(
            queries.viewer(), asked.instant(), ScoreContested.class, asked.after(), asked.most());
    var body = ContestList.of(found);
    return queries.answer(found.asOf(), "", body, body.next());
  }
}
