package nl.vertrouwensfonds.api.trust;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.queries.trust.LedgerView;
import nl.vertrouwensfonds.queries.trust.Trends;
import nl.vertrouwensfonds.queries.trust.TrustView;
import org.jboss.resteasy.reactive.RestResponse;

/** How far the two trust each other, and why. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class TrustResource {

  private final TrustView view;
  private final LedgerView ledgers;
  private final QueryResponses queries;
  private final Messages messages;
  private final Vocabulary vocabulary;

  TrustResource(
      TrustView view,
      LedgerView ledgers,
      QueryResponses queries,
      Messages messages,
      Vocabulary vocabulary) {
    this.view = view;
    this.ledgers = ledgers;
    this.queries = queries;
    this.messages = messages;
    this.vocabulary = vocabulary;
  }

  @GET
  @Path("{relationship}/trust")
  public RestResponse<TrustBody> trust(
      @QueryParam("at") String at,
      @QueryParam("policy") String policy,
      @QueryParam("trend") String trend) {
    boolean trended = QueryParameters.choice("trend", trend, "false", "true").equals("true");
    var tried = PolicyParameter.tried(policy);
    var scored = view.trust(queries.viewer(), queries.seal(), QueryParameters.at(at), tried);
    var trends = trended ? view.trends(scored, tried) : Trends.NOT_TOLD;
    var trust = scored.trust();
    view.shows(queries.viewer(), trust);
    return queries.answer(trust.asOf(), trust.policy(), TrustBody.of(trust, trends));
  }

  @GET
  @Path("{relationship}/trust/ledger")
  public RestResponse<LedgerBody> ledger(@BeanParam LedgerParameters asked) {
    var name = DirectionName.of(asked.direction());
    var slice = asked.slice();
    var ledger =
        ledgers.ledger(
            queries.viewer(),
            name.trustor(),
            QueryParameters.at(asked.at()),
            PolicyParameter.tried(asked.policy()),
            slice);
    var body =
        LedgerBody.of(
            name,
            ledger,
            slice,
            new LedgerMessages(messages, vocabulary, queries.language(), ledger.zone()));
    return queries.answer(ledger.asOf(), ledger.policy(), body, body.next());
  }
}
