package nl.vertrouwensfonds.api.door;

import io.vertx.ext.web.RoutingContext;

/**
 * Does something once an answer is out, or its caller gone. That is looked at now and then too: a
 * connection that breaks while an answer is written tells it to nobody but who writes. Whoever
 * reads for too long is cut off.
 */
final class AnswerOut {

  private static final long LOOK_MILLIS = 500;

  /** Two minutes. */
  private static final int MOST_LOOKS = 240;

  private final RoutingContext http;
  private final Runnable then;
  private long timer;
  private int looks;
  private boolean done;

  private AnswerOut(RoutingContext http, Runnable then) {
    this.http = http;
    this.then = then;
  }

  static void then(RoutingContext http, Runnable then) {
    var out = new AnswerOut(http, then);
    out.timer = http.vertx().setPeriodic(LOOK_MILLIS, _ -> out.look());
    http.addEndHandler(_ -> out.done());
  }

  private void look() {
    if (http.response().ended() || http.response().closed()) {
      done();
    } else if (++looks == MOST_LOOKS) {
      http.request().connection().close();
    }
  }

  private synchronized void done() {
    if (!done) {
      done = true;
      http.vertx().cancelTimer(timer);
      then.run();
    }
  }
}
