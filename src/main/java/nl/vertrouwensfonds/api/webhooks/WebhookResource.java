package nl.vertrouwensfonds.api.webhooks;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.api.door.OnlyFor;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.webhooks.WebhookBody.ChangedWebhook;
import nl.vertrouwensfonds.api.webhooks.WebhookBody.NewWebhook;
import nl.vertrouwensfonds.api.webhooks.WebhookBody.WebhookList;
import nl.vertrouwensfonds.queries.paging.Part;
import nl.vertrouwensfonds.webhooks.Scheme;
import nl.vertrouwensfonds.webhooks.Subscription;
import nl.vertrouwensfonds.webhooks.Webhooks;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Subscriptions of the caller's organisation. */
@RunOnVirtualThread
@Path("/webhooks")
@Authenticated
@OnlyFor(value = Caller.Function.REPORTING, told = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

  private final Webhooks webhooks;
  private final WebhookOwner owner;
  private final QueryResponses queries;

  WebhookResource(Webhooks webhooks, WebhookOwner owner, QueryResponses queries) {
    this.webhooks = webhooks;
    this.owner = owner;
    this.queries = queries;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<WebhookBody> make(@NotNull @Valid NewWebhook body) {
    var scheme = body.scheme() == null ? Scheme.V1 : body.scheme();
    var made = webhooks.make(owner.organisation(), body.url(), types(body.types()), scheme);
    if (made.shown().isEmpty()) {
      throw switch (made.flaw()) {
        case TARGET -> target();
        case TOO_MANY -> ProblemException.of(409, "too-many-webhooks");
      };
    }
    var shown = made.shown().get();
    return ResponseBuilder.create(Status.CREATED, WebhookBody.of(shown))
        .header(HttpHeaders.LOCATION, "/webhooks/" + shown.subscription().id())
        .build();
  }

  private static ProblemException target() {
    return ProblemException.at(422, "invalid", "/url", "target");
  }

  /** All names under which events of these types are stored. */
  private static Set<String> types(List<String> named) {
    var stored = new TreeSet<String>();
    for (int i = 0; named != null && i < named.size(); i++) {
      var names = QueryParameters.storedNames(named.get(i));
      if (names.isEmpty()) {
        throw ProblemException.at(422, "invalid", "/types/" + i, "event-type");
      }
      stored.addAll(names);
    }
    return stored;
  }

  @GET
  public RestResponse<WebhookList> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    int most = QueryParameters.limit(limit);
    var found = webhooks.of(owner.organisation(), Cursor.id(cursor), most + 1);
    var part = Part.of(found, most).map(WebhookBody::of);
    String next = Cursor.next(part, WebhookBody::id);
    return queries.page(new WebhookList(part.items(), next), next);
  }

  @GET
  @Path("{webhook}")
  public WebhookBody one(@PathParam("webhook") UUID webhook) {
    return WebhookBody.of(owner.webhook(webhook));
  }

  @PATCH
  @Path("{webhook}")
  @Consumes(MediaType.APPLICATION_JSON)
  public WebhookBody change(
      @PathParam("webhook") UUID webhook, @NotNull @Valid ChangedWebhook body) {
    var it = owner.webhook(webhook);
    String url = body.url() == null ? it.url() : body.url();
    var types = body.types() == null ? it.types() : types(body.types());
    var state = body.state() == null ? it.state() : Subscription.State.valueOf(body.state().name());
    return webhooks
        .change(it, url, types, state)
        .map(WebhookBody::of)
        .orElseThrow(WebhookResource::target);
  }

  @DELETE
  @Path("{webhook}")
  public RestResponse<Void> delete(@PathParam("webhook") UUID webhook) {
    webhooks.delete(owner.webhook(webhook));
    return RestResponse.noContent();
  }

  @POST
  @Path("{webhook}/secret")
  public WebhookBody rotate(@PathParam("webhook") UUID webhook) {
    return WebhookBody.of(webhooks.rotate(owner.webhook(webhook)));
  }
}
