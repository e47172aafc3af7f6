package nl.vertrouwensfonds.api.feed;

import jakarta.enterprise.context.RequestScoped;
import java.time.InstantSource;
import nl.vertrouwensfonds.access.Tickets;
import nl.vertrouwensfonds.access.Tickets.Ticket;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.problem.ProblemException;

/** Who listens: whom a ticket stands for, or whoever the token is of. */
@RequestScoped
public class FeedListener {

  private final CurrentCaller currentCaller;
  private final Tickets tickets;
  private final InstantSource clock;

  FeedListener(CurrentCaller currentCaller, Tickets tickets, InstantSource clock) {
    this.currentCaller = currentCaller;
    this.tickets = tickets;
    this.clock = clock;
  }

  /**
   * @param ticket null without one; where there is one, no token is looked at
   */
  Ticket of(String ticket) {
    return ticket == null ? ofToken() : ofTicket(ticket);
  }

  /** A caller, and until when its token is good. */
  Ticket ofToken() {
    return new Ticket(currentCaller.get(), currentCaller.until());
  }

  private Ticket ofTicket(String ticket) {
    return tickets
        .find(ticket, clock.instant())
        .orElseThrow(() -> ProblemException.of(401, "unauthenticated"));
  }
}
