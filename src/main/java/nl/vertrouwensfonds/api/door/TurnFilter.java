package nl.vertrouwensfonds.api.door;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets a few answers to one caller be made at a time, so that whoever asks many long ones at once
 * waits for himself, and not everybody for him. Whoever waits holds no connection to the database.
 */
public class TurnFilter {

  private static final String TURN = Turn.class.getName();

  /** For a request whose answer is made in turn, whoever wants that. */
  static void inTurn(RoutingContext http, Turn turn) {
    http.put(TURN, turn);
    AnswerOut.then(http, turn::end);
  }

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 2)
  public void await(RoutingContext http) {
    Turn turn = http.get(TURN);
    if (turn != null) {
      turn.await();
    }
  }

  /** The answer is made, and is written as fast as its caller reads. */
  @ServerResponseFilter
  public void made(RoutingContext http) {
    Turn turn = http.get(TURN);
    if (turn != null) {
      turn.end();
    }
  }
}
