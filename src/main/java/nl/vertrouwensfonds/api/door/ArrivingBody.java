package nl.vertrouwensfonds.api.door;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import nl.vertrouwensfonds.api.problem.ProblemException;

/**
 * A body while it comes in. It is whole in time, or refused with 408 and its connection cut; of one
 * that is too large no more is kept, and whoever reads it is told so.
 */
final class ArrivingBody {

  /** More than any request can need. */
  private static final int MOST = 1 << 20;

  private final RoutingContext http;
  private final HeldBytes memory;
  private final Duration time;
  private final Buffer bytes = Buffer.buffer();
  private UniEmitter<? super InputStream> reader;
  private long timer;
  private boolean over;

  /**
   * @param time in which it has to be whole
   */
  ArrivingBody(RoutingContext http, HeldBytes memory, Duration time) {
    this.http = http;
    this.memory = memory;
    this.time = time;
  }

  /** All that follows runs on the connection's own thread, one thing after the other. */
  void await(UniEmitter<? super InputStream> reader) {
    this.reader = reader;
    // When the head of the answer is written nobody reads the body any more; without an answer the
    // end comes first.
    http.addHeadersEndHandler(_ -> memory.free());
    http.addEndHandler(_ -> memory.free());
    timer = http.vertx().setTimer(time.toMillis(), _ -> late());
    var request = http.request();
    request.exceptionHandler(_ -> refuse(ProblemException.of(400, "malformed")));
    request.endHandler(_ -> whole());
    request.handler(this::take);
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      http.response().writeContinue();
    }
    request.resume();
  }

  private void take(Buffer part) {
    if (over) {
      return;
    }
    if (bytes.length() + part.length() > MOST) {
      end();
      reader.complete(new TooLarge());
      return;
    }
    try {
      memory.take(part.length());
      bytes.appendBuffer(part);
    } catch (ProblemException full) {
      refuse(full);
    }
  }

  private void whole() {
    if (!over) {
      end();
      reader.complete(new ByteArrayInputStream(bytes.getBytes()));
    }
  }

  private void late() {
    Unread.cutBehindAnswer(http);
    refuse(ProblemException.of(408, "too-slow"));
  }

  private void refuse(ProblemException problem) {
    if (!over) {
      end();
      reader.fail(problem);
    }
  }

  private void end() {
    over = true;
    http.vertx().cancelTimer(timer);
  }

  /** What whoever may not know of a thing is told of it goes before that its body is too large. */
  private static final class TooLarge extends InputStream {

    @Override
    public int read() {
      throw ProblemException.of(413, "too-large");
    }
  }
}
