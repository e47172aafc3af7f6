package nl.vertrouwensfonds.api.door;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A service that stops goes on answering for a moment, so that nobody sends a request into a
 * connection that is about to be closed. Its answers say that it is; halfway no new connection is
 * taken, while all that is said on those that are there is answered.
 */
@ApplicationScoped
class Draining {

  private final Vertx vertx;
  private final Duration delay;
  private volatile Channel door;
  private volatile boolean begun;

  Draining(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
    this.vertx = vertx;
    this.delay = delay;
  }

  void begin(@Observes ShutdownDelayInitiatedEvent stopping) {
    begun = true;
    vertx.setTimer(Math.max(1, delay.toMillis() / 2), _ -> shut());
  }

  private void shut() {
    if (door != null) {
      door.close();
    }
  }

  /** Of who comes in by a door it is known which. */
  void entered(RoutingContext http) {
    if (door == null) {
      door = ((ConnectionBase) http.request().connection()).channel().parent();
    }
  }

  /** Has its caller take another connection for what comes next. */
  void answered(RoutingContext http) {
    if (begun) {
      http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }
}
