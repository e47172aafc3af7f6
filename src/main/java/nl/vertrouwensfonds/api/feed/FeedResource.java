package nl.vertrouwensfonds.api.feed;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.InstantSource;
import java.util.List;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Tickets.Ticket;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.feed.Crowded;
import nl.vertrouwensfonds.feed.FeedFilter;
import nl.vertrouwensfonds.feed.FeedPage;
import nl.vertrouwensfonds.feed.FeedReader;
import nl.vertrouwensfonds.feed.Follower;
import nl.vertrouwensfonds.feed.Hub;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What happened in all relationships that the caller may see. Nobody who waits holds a thread. Who
 * the caller is {@link FeedListener} finds out, because a ticket can stand for a token here.
 */
@RunOnVirtualThread
@Path("/feed")
public class FeedResource {

  static final String BATCH = "application/cloudevents-batch+json";
  private static final MediaType BATCH_TYPE = MediaType.valueOf(BATCH);

  /** Who accepts anything gets a page. */
  private static final String ONLY_WHEN_ASKED_FOR = MediaType.SERVER_SENT_EVENTS + ";qs=0.5";

  private final FeedReader reader;
  private final Hub hub;
  private final FeedListener listener;
  private final QueryResponses queries;
  private final InstantSource clock;

  FeedResource(
      FeedReader reader,
      Hub hub,
      FeedListener listener,
      QueryResponses queries,
      InstantSource clock) {
    this.reader = reader;
    this.hub = hub;
    this.listener = listener;
    this.queries = queries;
    this.clock = clock;
  }

  @GET
  @Produces({APPLICATION_JSON, BATCH})
  @APIResponseSchema(FeedBody.class)
  @Blocking
  public Uni<RestResponse<Object>> read(@BeanParam FeedParameters asked) {
    var who = listener.of(asked.ticket());
    var until = clock.instant().plus(asked.patience());
    int most = asked.most();
    var page = page(who.caller(), asked, most);
    if (!page.events().isEmpty() || page.more() || asked.patience().isZero()) {
      return Uni.createFrom().item(answer(page));
    }
    var poll = new LongPoll(page.next(), most, until);
    follow(who, asked.filter(), page.next(), poll);
    return Uni.createFrom().completionStage(poll.page()).map(this::answer);
  }

  private FeedPage page(Caller caller, FeedParameters asked, int most) {
    var filter = asked.filter();
    return asked.fromNow()
        ? new FeedPage(List.of(), reader.head(), false)
        : reader.page(caller, filter, asked.after(), most);
  }

  private RestResponse<Object> answer(FeedPage page) {
    var body = FeedBody.of(page);
    var form = queries.liked(MediaType.APPLICATION_JSON_TYPE, BATCH_TYPE);
    Object written = form.equals(BATCH_TYPE) ? body.events() : body;
    return queries.page(written, form, body.next());
  }

  /**
   * The sink tells the server that this answer is a stream; it is written past it, many events at
   * once.
   */
  @GET
  @Produces(ONLY_WHEN_ASKED_FOR)
  @Blocking
  public void stream(
      @BeanParam FeedParameters asked,
      @HeaderParam("Last-Event-ID") String last,
      @Context SseEventSink sink,
      @Context HttpServerResponse response) {
    var who = listener.of(asked.ticket());
    var filter = asked.filter();
    long after = asked.streamedAfter();
    if (last != null && !last.isEmpty()) {
      after = Cursor.number(last);
    } else if (asked.fromNow()) {
      after = reader.head();
    }
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.putHeader("X-Accel-Buffering", "no");
    follow(who, filter, after, new EventStream(response, who.expiresAt()));
  }

  private void follow(Ticket who, FeedFilter filter, long after, Follower follower) {
    try {
      hub.follow(who, filter, after, follower);
    } catch (Crowded crowded) {
      throw crowded.isOfOne()
          ? ProblemException.of(429, "too-many-listeners")
          : ProblemException.of(503, "unavailable");
    }
  }
}
