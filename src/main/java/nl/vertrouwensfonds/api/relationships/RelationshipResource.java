package nl.vertrouwensfonds.api.relationships;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.queries.paging.Part;
import nl.vertrouwensfonds.queries.relationships.RelationshipView;
import org.jboss.resteasy.reactive.RestResponse;

/** The relationships that a caller knows. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RelationshipResource {

  /**
   * @param next the cursor of the next page; absent on the last
   */
  public record RelationshipList(List<RelationshipBody> relationships, String next) {}

  private final RelationshipView view;
  private final CurrentCaller currentCaller;
  private final QueryResponses queries;

  RelationshipResource(RelationshipView view, CurrentCaller currentCaller, QueryResponses queries) {
    this.view = view;
    this.currentCaller = currentCaller;
    this.queries = queries;
  }

  @GET
  public RestResponse<RelationshipList> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    int most = QueryParameters.limit(limit);
    var found = view.list(currentCaller.get(), Cursor.id(cursor), most + 1);
    var part = Part.of(found, most).map(RelationshipBody::of);
    String next = Cursor.next(part, RelationshipBody::id);
    return queries.page(new RelationshipList(part.items(), next), next);
  }

  @GET
  @Path("{relationship}")
  public RelationshipDetail one() {
    return RelationshipDetail.of(view.one(queries.viewer()));
  }
}
