package nl.vertrouwensfonds.api.door;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Does something once an answer is out, or its caller gone. Whoever writes an answer takes it over
 * to hear that it breaks, so that the connection itself is asked too.
 */
final class AnswerOut {

  private final Runnable then;
  private boolean done;

  private AnswerOut(Runnable then) {
    this.then = then;
  }

  static void then(RoutingContext http, Runnable then) {
    var out = new AnswerOut(then);
    http.addEndHandler(_ -> out.done());
    http.request().connection().closeHandler(_ -> out.done());
  }

  /** The same, of an answer that is cut off when it is not out in time. */
  static void then(RoutingContext http, Duration time, Runnable then) {
    long timer = http.vertx().setTimer(time.toMillis(), _ -> http.request().connection().close());
    then(
        http,
        () -> {
          http.vertx().cancelTimer(timer);
          then.run();
        });
  }

  private synchronized void done() {
    if (!done) {
      done = true;
      then.run();
    }
  }
}
