package nl.vertrouwensfonds.api.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** What is still to come of a request whose answer does not wait for it. */
final class Unread {

  private Unread() {}

  /** Cuts the connection as soon as the answer is out. */
  static void cutBehindAnswer(RoutingContext http) {
    http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    http.addEndHandler(_ -> http.request().connection().close());
  }

  /** Once it is answered, the rest of a request has no longer than this to come. */
  static void limit(RoutingContext http, Duration time) {
    if (mayHaveBody(http.request())) {
      http.addEndHandler(_ -> {
        if (!http.request().isEnded()) {
          http.vertx().setTimer(time.toMillis(), _ -> cut(http.request()));
        }
      });
    }
  }

  private static boolean mayHaveBody(HttpServerRequest request) {
    return !request.isEnded()
        && (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
            || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
  }

  private static void cut(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }
}
