package nl.vertrouwensfonds.api.statements;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.vertrouwensfonds.api.http.ListParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.queries.words.StoryView;
import org.jboss.resteasy.reactive.RestResponse;

/** What people said to each other, and how they said that they work. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class StatementListResource {

  private final StoryView view;
  private final QueryResponses queries;

  StatementListResource(StoryView view, QueryResponses queries) {
    this.view = view;
    this.queries = queries;
  }

  @GET
  @Path("{relationship}/statements")
  public RestResponse<StatementList> statements(@BeanParam ListParameters asked) {
    var found =
        view.list(
            queries.viewer(), asked.instant(), StatementMade.class, asked.after(), asked.most());
    var body = StatementList.of(found);
    return queries.answer(found.asOf(), "", body, body.next());
  }

  @GET
  @Path("{relationship}/procedures")
  public RestResponse<ProcedureList> procedures(@BeanParam ListParameters asked) {
    var found =
        view.list(
            queries.viewer(), asked.instant(), ProcedureOpened.class, asked.after(), asked.most());
    var body = ProcedureList.of(found);
    return queries.answer(found.asOf(), "", body, body.next());
  }
}
