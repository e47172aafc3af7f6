package nl.vertrouwensfonds.api.trust;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.codec.KebabCase;
import nl.vertrouwensfonds.trust.TrustPolicy;
import nl.vertrouwensfonds.views.trust.LedgerView;
import nl.vertrouwensfonds.views.trust.Trends;
import nl.vertrouwensfonds.views.trust.TrustView;

/** How far the two trust each other, and why. */
@Path("/relationships")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class TrustResource {

  /** Whose fund in whom. */
  public enum DirectionName {
    CLIENT_IN_SUPPLIER(Side.CLIENT),
    SUPPLIER_IN_CLIENT(Side.SUPPLIER);

    private final Side trustor;

    DirectionName(Side trustor) {
      this.trustor = trustor;
    }

    public Side trustor() {
      return trustor;
    }

    static DirectionName of(String name) {
      return Arrays.stream(values())
          .filter(it -> KebabCase.name(it).equals(name))
          .findFirst()
          .orElseThrow(() -> ProblemException.at(400, "malformed", "direction", "direction"));
    }
  }

  private final TrustView view;
  private final LedgerView ledgers;
  private final QueryResponses queries;
  private final Messages messages;

  TrustResource(TrustView view, LedgerView ledgers, QueryResponses queries, Messages messages) {
    this.view = view;
    this.ledgers = ledgers;
    this.queries = queries;
    this.messages = messages;
  }

  @GET
  @Path("{relationship}/trust")
  public Response trust(
      @PathParam("relationship") UUID relationship,
      @QueryParam("at") String at,
      @QueryParam("policy") String policy,
      @QueryParam("trend") String trend) {
    boolean trended = QueryResponses.choice("trend", trend, "false", "true").equals("true");
    var tried = tried(policy);
    var trust = view.trust(queries.viewer(), QueryResponses.at(at), tried);
    var trends = trended ? view.trends(trust, tried) : Trends.NOT_TOLD;
    return queries.answer(trust.asked(), trust.policy(), TrustBody.of(trust, trends));
  }

  @GET
  @Path("{relationship}/trust/ledger")
  public Response ledger(
      @PathParam("relationship") UUID relationship,
      @QueryParam("direction") String direction,
      @QueryParam("at") String at,
      @QueryParam("policy") String policy,
      @QueryParam("fading") String fading,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var name = DirectionName.of(direction);
    boolean monthly = QueryResponses.choice("fading", fading, "each", "monthly").equals("monthly");
    var part = new LedgerView.Part(Cursor.number(cursor), QueryResponses.limit(limit), monthly);
    var ledger =
        ledgers.ledger(queries.viewer(), name.trustor, QueryResponses.at(at), tried(policy), part);
    var body = LedgerBody.of(name, ledger, part, new LedgerMessages(messages, queries.language()));
    return queries.answer(ledger.asked(), ledger.policy(), body);
  }

  /** A policy that is tried, and stored nowhere. */
  public static Optional<TrustPolicy> tried(String policy) {
    if (policy != null && !Policies.names().contains(policy)) {
      throw ProblemException.at(400, "malformed", "policy", "policy");
    }
    return Optional.ofNullable(policy).map(Policies::named);
  }
}
