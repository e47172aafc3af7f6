package nl.vertrouwensfonds.api.door;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets a few answers to one caller be made at a time, so that whoever asks many long ones at once
 * waits for himself, and not everybody for him; and a few long ones to all callers together.
 * Whoever waits holds no connection to the database.
 */
public class TurnFilter {

  private static final String TURN = Turn.class.getName();

  /** For a request whose answer is made in turn, whoever wants that: in each of these, in order. */
  static void inTurn(RoutingContext http, List<Turn> turns) {
    http.put(TURN, turns);
    AnswerOut.then(http, () -> turns.forEach(Turn::end));
  }

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 2)
  public void await(RoutingContext http) {
    turns(http).forEach(Turn::await);
  }

  /** The answer is made, and is written as fast as its caller reads. */
  @ServerResponseFilter
  public void made(RoutingContext http) {
    turns(http).forEach(Turn::end);
  }

  private static List<Turn> turns(RoutingContext http) {
    return http.get(TURN, List.of());
  }
}
