package nl.vertrouwensfonds.api.door;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import nl.vertrouwensfonds.api.door.Measures.Request;
import nl.vertrouwensfonds.log.Telemetry;

/**
 * A span for each request, until its answer begins, in the trace of whoever asks (W3C Trace
 * Context). It says what metrics say, and no more: not who asked, what was searched for, or in
 * which relationship.
 */
@ApplicationScoped
class Traces {

  private static final String SPAN = Traces.class.getName();

  private static final TextMapGetter<MultiMap> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(MultiMap headers) {
          return headers.names();
        }

        @Override
        public String get(MultiMap headers, String name) {
          return headers.get(name);
        }
      };

  private final OpenTelemetry telemetry;
  private final Tracer tracer;

  Traces(Telemetry telemetry) {
    this.telemetry = telemetry.get();
    this.tracer = this.telemetry.getTracer("vertrouwensfonds");
  }

  /**
   * What is done for it is told below it: whatever thread does that has the context of this one.
   */
  void entered(RoutingContext http) {
    var parent =
        telemetry
            .getPropagators()
            .getTextMapPropagator()
            .extract(Context.root(), http.request().headers(), HEADERS);
    var span =
        tracer.spanBuilder("request").setParent(parent).setSpanKind(SpanKind.SERVER).startSpan();
    span.storeInContext(parent).makeCurrent();
    http.put(SPAN, span);
  }

  void answered(RoutingContext http, Request request) {
    Span span = http.get(SPAN);
    span.updateName(request.method() + " " + request.uri())
        .setAttribute("http.request.method", request.method())
        .setAttribute("http.route", request.uri())
        .setAttribute("http.response.status_code", request.status());
    if (request.status() >= 500) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }
}
