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
 * are none gets one, and no relationship has one of its own. What is done in relationships has one
 * together: where there are few of them, a count of one kind of act would tell whoever runs the
 * service that a will was declared under seal, and that the other side has not.
 */
@ApplicationScoped
class Measures {

  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

  /** Under which Quarkus keeps the template of the resource that a request was for. */
  private static final String TEMPLATE = "UrlPathTemplate";

  private static final String INSIDE = "/relationships/{relationship}/";

  /** Computes, and does nothing. */
  private static final String FORECAST = INSIDE + "trust/forecast";

  private final MeterRegistry registry;

  Measures(MeterRegistry registry) {
    this.registry = registry;
  }

  /** What is told of a request. */
  record Request(String method, String uri, int status) {}

  static Request told(RoutingContext http) {
    String template = ((HttpServerRequestInternal) http.request()).context().getLocal(TEMPLATE);
    var method = http.request().method();
    return new Request(
        METHODS.contains(method) ? method.name() : "OTHER",
        template == null ? "none" : place(method, template),
        http.response().getStatusCode());
  }

  void answered(Request request, Timer.Sample begun) {
    var tags =
        Tags.of(
            "method", request.method(),
            "uri", request.uri(),
            "status", Integer.toString(request.status()));
    begun.stop(registry.timer("http.server.requests", tags));
  }

  private static String place(HttpMethod method, String template) {
    boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    return reads || !template.startsWith(INSIDE) || template.equals(FORECAST)
        ? template
        : INSIDE + "**";
  }
}
