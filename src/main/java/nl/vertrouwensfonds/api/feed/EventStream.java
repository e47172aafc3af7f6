package nl.vertrouwensfonds.api.feed;

import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.feed.FeedEvent;
import nl.vertrouwensfonds.feed.Follower;

/**
 * A stream of server-sent events (WHATWG HTML, section 9.2), of which each has its cursor as id.
 * What is not sent yet waits in the connection's queue, up to a limit; above it nothing is taken,
 * and a reader whose queue stays full is dropped. It goes on with the last id that it has.
 */
final class EventStream implements Follower {

  private static final int MOST_WAITING = 256 * 1024;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration LONGEST_FULL = Duration.ofSeconds(30);

  private final HttpServerResponse response;
  private final Instant until;
  private volatile boolean open = true;
  private volatile boolean sent;
  private Instant quietSince = Instant.EPOCH;
  private Instant fullSince;

  /**
   * @param until when its reader's token ends
   */
  EventStream(HttpServerResponse response, Instant until) {
    this.response = response;
    this.until = until;
    response.setWriteQueueMaxSize(MOST_WAITING);
    response.exceptionHandler(_ -> open = false);
    response.closeHandler(_ -> open = false);
  }

  @Override
  public boolean isOpen() {
    return open && !response.closed();
  }

  /** Nothing is sent before the head of the answer. */
  @Override
  public boolean isReady() {
    return response.headWritten() && !response.writeQueueFull();
  }

  @Override
  public void take(List<FeedEvent> events, long upTo) {
    if (!events.isEmpty()) {
      var text = new StringBuilder();
      events.forEach(it ->
          text.append("id: ")
              .append(Cursor.of(it.position()))
              .append("\ndata: ")
              .append(it.json())
              .append("\n\n"));
      response.write(text.toString());
      sent = true;
    }
  }

  @Override
  public void tick(Instant now) {
    if (!now.isBefore(until)) {
      close();
    } else if (!isReady()) {
      full(now);
    } else {
      fullSince = null;
      quiet(now);
    }
  }

  /** At first too, so that its reader knows that it has begun. */
  private void quiet(Instant now) {
    if (sent) {
      sent = false;
      quietSince = now;
    } else if (!now.isBefore(quietSince.plus(HEARTBEAT))) {
      response.write(":\n\n");
      quietSince = now;
    }
  }

  private void full(Instant now) {
    if (fullSince == null) {
      fullSince = now;
    } else if (fullSince.isBefore(now.minus(LONGEST_FULL))) {
      open = false;
      response.reset();
    }
  }

  @Override
  public void close() {
    if (isOpen()) {
      open = false;
      response.end();
    }
  }
}
