package nl.vertrouwensfonds.api.waiting;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.access.Caller.Function;
import nl.vertrouwensfonds.api.actions.ActionLinks;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.parties.OrganisationResource.OrganisationBody;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.api.waiting.WaitingBody.ActBody;
import nl.vertrouwensfonds.api.waiting.WaitingBody.WaitBody;
import nl.vertrouwensfonds.domain.action.WaitActs;
import nl.vertrouwensfonds.queries.waiting.WaitingRow;
import nl.vertrouwensfonds.queries.waiting.WaitingView;
import org.jboss.resteasy.reactive.RestResponse;

/** What waits for whom, over all relationships of a caller. */
@RunOnVirtualThread
@Path("/waiting")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class WaitingResource {

  private final WaitingView view;
  private final CurrentCaller currentCaller;
  private final QueryResponses queries;
  private final ActionLinks links;
  private final Vocabulary words;

  WaitingResource(
      WaitingView view,
      CurrentCaller currentCaller,
      QueryResponses queries,
      ActionLinks links,
      Vocabulary words) {
    this.view = view;
    this.currentCaller = currentCaller;
    this.queries = queries;
    this.links = links;
    this.words = words;
  }

  @GET
  public RestResponse<WaitingBody> waiting(@BeanParam WaitingParameters asked) {
    var question = asked.question();
    var caller = currentCaller.get();
    var found = view.of(caller, question);
    long end = question.from() + found.rows().size();
    String next = end < found.found() ? Cursor.of(end) : null;
    boolean acts = caller.function() == Function.NONE;
    var rows = found.rows().stream().map(it -> body(it, acts)).toList();
    return queries.page(new WaitingBody(found.at(), found.found(), rows, next), next);
  }

  private WaitBody body(WaitingRow it, boolean acts) {
    return new WaitBody(
        it.relationship(),
        OrganisationBody.of(it.client()),
        OrganisationBody.of(it.supplier()),
        it.what(),
        words.of("awaited", it.what(), queries.language()),
        it.subject(),
        it.title(),
        MoneyBody.of(it.money()),
        it.side(),
        it.mine(),
        it.since(),
        it.until(),
        it.overdue(),
        acts && it.mine() ? acts(it) : List.of(),
        acts ? "/relationships/" + it.relationship() + "/actions?subject=" + it.subject() : null);
  }

  private List<ActBody> acts(WaitingRow it) {
    return WaitActs.of(it.what(), it.type()).stream().map(rel -> act(rel, it)).toList();
  }

  private ActBody act(String rel, WaitingRow it) {
    var link = links.of(rel);
    var body = new HashMap<>(link.body());
    if (it.what().equals("answer-to-question")) {
      body.put("inReplyTo", it.subject().toString());
    }
    return new ActBody(
        rel,
        "POST",
        link.path(it.relationship(), it.subject()),
        body.isEmpty() ? null : Map.copyOf(body),
        words.of(Vocabulary.ACT, rel, queries.language()));
  }
}
