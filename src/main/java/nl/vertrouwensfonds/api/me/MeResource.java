package nl.vertrouwensfonds.api.me;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.vertrouwensfonds.access.Seat;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.queries.me.MeView;
import nl.vertrouwensfonds.queries.paging.Part;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells a portal who is logged in. */
@RunOnVirtualThread
@Path("/me")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  private final MeView view;
  private final CurrentCaller currentCaller;
  private final QueryResponses queries;

  MeResource(MeView view, CurrentCaller currentCaller, QueryResponses queries) {
    this.view = view;
    this.currentCaller = currentCaller;
    this.queries = queries;
  }

  @GET
  public RestResponse<MeBody> me(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    int most = QueryParameters.limit(limit);
    var me = view.of(currentCaller.get(), Cursor.id(cursor), most + 1);
    var seats = Part.of(me.seats(), most);
    String next = Cursor.next(seats, Seat::participant);
    return queries.page(MeBody.of(me, seats.items(), next), next);
  }
}
