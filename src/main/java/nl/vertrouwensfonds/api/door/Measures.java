package nl.vertrouwensfonds.api.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * How long requests take until their answer begins, by operation and status. Labels are made of
 * what the contract has, never of what somebody sent: whoever asks for a thousand addresses that
 * are none gets one, and no relationship has one of its own.
 */
@ApplicationScoped
class Measures {

  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

  /** Under which Quarkus keeps the template of the resource that a request was for. */
  private static final String TEMPLATE = "UrlPathTemplate";

  private final MeterRegistry registry;

  Measures(MeterRegistry registry) {
    this.registry = registry;
  }

  void answered(RoutingContext http, Timer.Sample begun) {
    String template = ((HttpServerRequestInternal) http.request()).context().getLocal(TEMPLATE);
    var method = http.request().method();
    var tags =
        Tags.of(
            "method", METHODS.contains(method) ? method.name() : "OTHER",
            "uri", template == null ? "none" : template,
            "status", Integer.toString(http.response().getStatusCode()));
    begun.stop(registry.timer("http.server.requests", tags));
  }
}
