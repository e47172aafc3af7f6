package nl.vertrouwensfonds.log;

import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * OpenTelemetry where somebody listens. Where nobody does Quarkus still has spans made, and named
 * beside each metric, which costs and says nothing.
 */
@ApplicationScoped
public class Telemetry {

  private final OpenTelemetry telemetry;

  Telemetry(
      OpenTelemetry telemetry,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean nobodyListens) {
    this.telemetry = nobodyListens ? OpenTelemetry.noop() : telemetry;
  }

  public OpenTelemetry get() {
    return telemetry;
  }
}
