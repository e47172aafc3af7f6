package nl.vertrouwensfonds.api.feed;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import nl.vertrouwensfonds.access.Tickets;
import nl.vertrouwensfonds.access.Tickets.Ticket;
import nl.vertrouwensfonds.log.Salts;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Tickets for the feed, for browsers: their {@code EventSource} cannot send a token. */
@RunOnVirtualThread
@Path("/feed/tickets")
@Authenticated
public class FeedTicketResource {

  private static final Duration LONGEST = Duration.ofHours(12);

  /**
   * A ticket.
   *
   * @param href the feed with it
   */
  public record FeedTicket(String href, Instant expiresAt) {}

  private final FeedListener listener;
  private final Tickets tickets;
  private final Salts salts;
  private final InstantSource clock;

  FeedTicketResource(FeedListener listener, Tickets tickets, Salts salts, InstantSource clock) {
    this.listener = listener;
    this.tickets = tickets;
    this.salts = salts;
    this.clock = clock;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  public RestResponse<FeedTicket> give() {
    var now = clock.instant();
    var token = listener.ofToken();
    var latest = now.plus(LONGEST);
    var until = token.expiresAt().isBefore(latest) ? token.expiresAt() : latest;
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(salts.next());
    tickets.keep(secret, new Ticket(token.caller(), token.issuedAt(), until), now);
    return ResponseBuilder.create(Status.CREATED, new FeedTicket("/feed?ticket=" + secret, until))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
