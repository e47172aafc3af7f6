package nl.vertrouwensfonds.api.events;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.vertrouwensfonds.api.bodies.EventBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.queries.events.EventView;
import nl.vertrouwensfonds.queries.events.EventView.LogPage;
import nl.vertrouwensfonds.queries.events.EventView.Shown;
import org.jboss.resteasy.reactive.RestResponse;

/** The log, line by line. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

  /**
   * A line of the log.
   *
   * @param event absent for who may not see it: then only the leaf hash shows
   * @param content what was written, by field; absent for who may not read it, or when erased
   * @param erased true where it was erased; absent otherwise
   * @param seen when each side first saw it
   */
  public record LineBody(
      long revision,
      String leafHash,
      EventBody event,
      Map<String, String> content,
      Boolean erased,
      Map<Side, Instant> seen) {

    static LineBody of(Shown it) {
      return new LineBody(
          it.revision(),
          HexFormat.of().formatHex(it.leaf()),
          it.envelope() == null ? null : EventBody.of(it.envelope()),
          it.content() == null ? null : it.content().fields(),
          it.erased() ? true : null,
          it.seen().by());
    }
  }

  /**
   * A page of the log.
   *
   * @param next the cursor of the next page; absent on the last
   * @param monitor on the last page of the log from its start, the cursor of what is yet to come
   */
  public record LineList(List<LineBody> events, String next, String monitor) {

    static LineList of(LogPage page) {
      return new LineList(
          page.lines().stream().map(LineBody::of).toList(),
          cursor(page.next()),
          cursor(page.later()));
    }

    private static String cursor(OptionalLong revision) {
      return revision.isPresent() ? Cursor.of(revision.getAsLong()) : null;
    }
  }

  private final EventView view;
  private final QueryResponses queries;

  EventResource(EventView view, QueryResponses queries) {
    this.view = view;
    this.queries = queries;
  }

  @GET
  @Path("{relationship}/events")
  public RestResponse<LineList> list(@BeanParam LogParameters parameters) {
    var page = view.page(queries.viewer(), parameters.asked(), parameters.most());
    var body = LineList.of(page);
    return queries.page(body, body.next(), body.monitor());
  }

  @GET
  @Path("{relationship}/events/{revision}")
  public LineBody one(@PathParam("revision") long revision) {
    return view.line(queries.viewer(), revision)
        .map(LineBody::of)
        .orElseThrow(() -> ProblemException.of(404, "not-found"));
  }
}
