package nl.vertrouwensfonds.api.feed;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.time.InstantSource;
import nl.vertrouwensfonds.access.Tickets;
import nl.vertrouwensfonds.access.Tickets.Ticket;
import nl.vertrouwensfonds.api.door.Allowances;
import nl.vertrouwensfonds.api.door.Allowances.Sort;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.problem.ProblemException;

/** Who listens: whom a ticket stands for, or whoever the token is of. */
@RequestScoped
public class FeedListener {

  private final CurrentCaller currentCaller;
  private final Tickets tickets;
  private final InstantSource clock;
  private final Allowances allowances;
  private final CurrentVertxRequest request;

  FeedListener(
      CurrentCaller currentCaller,
      Tickets tickets,
      InstantSource clock,
      Allowances allowances,
      CurrentVertxRequest request) {
    this.currentCaller = currentCaller;
    this.tickets = tickets;
    this.clock = clock;
    this.allowances = allowances;
    this.request = request;
  }

  /**
   * @param ticket null without one; where there is one, no token is looked at
   */
  Ticket of(String ticket) {
    var listener = ticket == null ? ofToken() : ofTicket(ticket);
    allowances.take(listener.caller(), Sort.LISTEN, request.getCurrent());
    return listener;
  }

  /** A caller, and from when until when its token is good. */
  Ticket ofToken() {
    return new Ticket(currentCaller.get(), currentCaller.since(), currentCaller.until());
  }

  private Ticket ofTicket(String ticket) {
    return tickets
        .find(ticket, clock.instant())
        .orElseThrow(() -> ProblemException.of(401, "unauthenticated"));
  }
}
