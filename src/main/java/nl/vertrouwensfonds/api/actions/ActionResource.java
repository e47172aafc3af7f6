package nl.vertrouwensfonds.api.actions;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.api.forms.Forms;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.command.HistoryCommand;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Wait;
import nl.vertrouwensfonds.queries.actions.ActionsView;
import nl.vertrouwensfonds.queries.paging.Part;
import org.jboss.resteasy.reactive.RestResponse;

/** What its reader may do next, and where. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ActionResource {

  /**
   * One thing that may be done.
   *
   * @param subject the commitment, breach, correction and so on that it is done to
   * @param body what the body has to say for it to be this action, besides what else it tells
   * @param once whether it can never be done to the same again, nor taken back; null when it can
   * @param until after when it is late
   * @param waited what is waited for that this would do; null for what is only allowed
   * @param form the JSON Schema of its body; null unless it was asked for
   */
  public record ActionBody(
      String rel,
      String method,
      String href,
      UUID subject,
      Map<String, String> body,
      String why,
      Boolean once,
      Instant until,
      Waited waited,
      Map<String, Object> form) {}

  /** That somebody waits for it. */
  public record Waited(String what, String why, Instant since, Instant until) {}

  /**
   * @param next the cursor of the next page; absent on the last
   */
  public record ActionList(long revision, Instant at, List<ActionBody> actions, String next) {}

  private final ActionsView view;
  private final QueryResponses queries;
  private final ActionLinks links;
  private final Vocabulary words;
  private final Forms forms;

  ActionResource(
      ActionsView view, QueryResponses queries, ActionLinks links, Vocabulary words, Forms forms) {
    this.view = view;
    this.queries = queries;
    this.links = links;
    this.words = words;
    this.forms = forms;
  }

  @GET
  @Path("{relationship}/actions")
  public RestResponse<ActionList> actions(
      @PathParam("relationship") UUID relationship,
      @QueryParam("occurredAt") String occurredAt,
      @QueryParam("subject") String subject,
      @QueryParam("form") String form,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    int most = QueryParameters.limit(limit);
    long before = Cursor.number(cursor);
    var wanted = QueryParameters.id("subject", subject);
    boolean withForm = QueryParameters.choice("form", form, "false", "true").equals("true");
    var offered = view.offered(queries.viewer(), QueryParameters.at(occurredAt));
    var actions =
        offered.actions().stream()
            .filter(it -> wanted.isEmpty() || wanted.get().equals(it.subject()))
            .skip(before)
            .toList();
    var part =
        Part.of(actions, most)
            .map(it ->
                body(
                    relationship,
                    it,
                    offered.waited(it).map(this::waited).orElse(null),
                    withForm ? form(it, offered.importing()) : null));
    String next = Cursor.next(part, _ -> before + most);
    return queries.page(new ActionList(offered.revision(), offered.at(), part.items(), next), next);
  }

  private Map<String, Object> form(Action it, boolean importing) {
    var link = links.of(it.rel());
    boolean told = importing && !(it.sample() instanceof HistoryCommand);
    var act = new Forms.Act(it.rel(), link.template(), link.body(), told);
    return forms.of(act, queries.language());
  }

  private Waited waited(Wait it) {
    String what = KebabCase.name(it.what());
    String why = words.of("awaited", what, queries.language());
    return new Waited(what, why, it.since(), it.until());
  }

  private ActionBody body(UUID relationship, Action it, Waited waited, Map<String, Object> form) {
    var link = links.of(it.rel());
    return new ActionBody(
        it.rel(),
        "POST",
        link.path(relationship, it.subject()),
        it.subject(),
        link.body().isEmpty() ? null : link.body(),
        words.of(Vocabulary.ACT, it.rel(), queries.language()),
        link.once() ? true : null,
        it.until(),
        waited,
        form);
  }
}
