package nl.vertrouwensfonds.api.webhooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.api.door.OnlyFor;
import nl.vertrouwensfonds.api.feed.CloudEvent;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.webhooks.DeliveryBody.DeliveryList;
import nl.vertrouwensfonds.api.webhooks.DeliveryBody.PingBody;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.queries.paging.Part;
import nl.vertrouwensfonds.webhooks.Delivery;
import nl.vertrouwensfonds.webhooks.Webhooks;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What became of what a subscription was told. */
@RunOnVirtualThread
@Path("/webhooks/{webhook}")
@Authenticated
@OnlyFor(value = Caller.Function.REPORTING, told = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

  private final Webhooks webhooks;
  private final WebhookOwner owner;
  private final QueryResponses queries;
  private final Ids ids;
  private final InstantSource clock;

  DeliveryResource(
      Webhooks webhooks, WebhookOwner owner, QueryResponses queries, Ids ids, InstantSource clock) {
    this.webhooks = webhooks;
    this.owner = owner;
    this.queries = queries;
    this.ids = ids;
    this.clock = clock;
  }

  @GET
  @Path("deliveries")
  public RestResponse<DeliveryList> list(
      @PathParam("webhook") UUID webhook,
      @QueryParam("state") String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    int most = QueryParameters.limit(limit);
    long before = cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
    var found = webhooks.deliveries(owner.webhook(webhook), state(state), before, most + 1);
    var part = Part.of(found, most);
    String next = Cursor.next(part, Delivery::position);
    return queries.page(new DeliveryList(part.map(DeliveryBody::of).items(), next), next);
  }

  private static Optional<Delivery.State> state(String text) {
    String name =
        QueryParameters.choice("state", text, "any", "delivered", "failing", "dead", "again");
    return name.equals("any")
        ? Optional.empty()
        : Optional.of(Delivery.State.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  @POST
  @Path("deliveries/{delivery}/again")
  public RestResponse<Void> again(
      @PathParam("webhook") UUID webhook, @PathParam("delivery") UUID delivery) {
    if (!webhooks.again(owner.webhook(webhook), delivery)) {
      throw ProblemException.of(404, "not-found", "delivery");
    }
    return RestResponse.status(Status.ACCEPTED);
  }

  /** It waits for the receiver without a thread. */
  @POST
  @Path("ping")
  @APIResponseSchema(PingBody.class)
  @Blocking
  public Uni<PingBody> ping(@PathParam("webhook") UUID webhook) {
    var to = owner.webhook(webhook);
    UUID id = ids.next();
    return Uni.createFrom()
        .completionStage(webhooks.ping(to, id, ping(webhook, id)))
        .map(PingBody::of);
  }

  private String ping(UUID webhook, UUID id) {
    var event =
        JsonNodeFactory.instance
            .objectNode()
            .put("specversion", "1.0")
            .put("id", id.toString())
            .put("source", "/webhooks/" + webhook)
            .put("type", CloudEvent.NAMESPACE + "ping")
            .put("time", clock.instant().toString());
    return event.toString();
  }
}
