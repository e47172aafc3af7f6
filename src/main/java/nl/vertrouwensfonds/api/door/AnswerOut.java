package nl.vertrouwensfonds.api.door;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Does things once an answer is out, or its caller gone. An answer that is written as a whole is
 * not out: a long one waits in memory until its caller reads it. Whoever writes an answer takes it
 * over to hear that it breaks, so that the connection itself is asked too.
 */
final class AnswerOut {

  private static final String OUT = AnswerOut.class.getName();

  /** So many bytes the system takes over in any case. */
  static final int SHORT = 16 << 10;

  private final ConnectionBase connection;
  private final List<Runnable> then = new ArrayList<>();
  private boolean out;

  private AnswerOut(RoutingContext http) {
    connection = (ConnectionBase) http.request().connection();
    http.addEndHandler(_ -> written(http.response().bytesWritten()));
    // The connection keeps this until its next request: nothing of an answer may hang on it.
    connection.closeHandler(_ -> out());
  }

  static void then(RoutingContext http, Runnable then) {
    AnswerOut known = http.get(OUT);
    if (known == null) {
      known = new AnswerOut(http);
      http.put(OUT, known);
    }
    known.add(then);
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

  private void written(long bytes) {
    if (bytes <= SHORT) {
      out();
    } else {
      // What was written before goes before, and when the connection breaks that is told too.
      connection.flush(connection.channel().newPromise().addListener(_ -> out()));
    }
  }

  private synchronized void add(Runnable one) {
    if (out) {
      one.run();
    } else {
      then.add(one);
    }
  }

  private synchronized void out() {
    out = true;
    then.forEach(Runnable::run);
    then.clear();
  }
}
