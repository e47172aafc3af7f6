package nl.vertrouwensfonds.boot;

import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/** Where traces go: OTLP by HTTP, as protobuf (OpenTelemetry Protocol, section OTLP/HTTP). */
final class TraceProperties {

  private TraceProperties() {}

  /**
   * Nowhere, unless a collector is named.
   *
   * @throws UserFacingException when that is no address
   */
  static Map<String, String> of(Optional<String> collector) {
    return collector
        .map(url -> {
          if (!url.matches("https?://[^/?#]+[^?#]*")) {
            throw new UserFacingException(
                "FONDS_TRACES looks like http://collector.example:4318, not " + url);
          }
          return Map.of(
              "quarkus.otel.sdk.disabled", "false",
              "quarkus.otel.exporter.otlp.endpoint", url,
              "quarkus.otel.exporter.otlp.protocol", "http/protobuf");
        })
        .orElse(Map.of());
  }
}
