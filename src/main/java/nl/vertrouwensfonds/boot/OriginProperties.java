package nl.vertrouwensfonds.boot;

import java.util.Map;
import java.util.Optional;

/** Pages of which other origins a browser lets read the answers (WHATWG Fetch, CORS protocol). */
final class OriginProperties {

  private static final String SENT =
      "Authorization,Content-Type,Accept-Language,If-Match,If-None-Match,Idempotency-Key,Last-Event-ID";
  private static final String READ =
      "ETag,Link,Location,Content-Language,Idempotent-Replayed,RateLimit,RateLimit-Policy,Retry-After";

  private OriginProperties() {}

  /** None, unless they are named. */
  static Map<String, String> of(Optional<String> origins) {
    return origins
        .map(named ->
            Map.of(
                "quarkus.http.cors.enabled", "true",
                "quarkus.http.cors.origins", named,
                "quarkus.http.cors.methods", "GET,HEAD,POST,PUT,PATCH,DELETE",
                "quarkus.http.cors.headers", SENT,
                "quarkus.http.cors.exposed-headers", READ,
                "quarkus.http.cors.access-control-allow-credentials", "false",
                "quarkus.http.cors.access-control-max-age", "10M"))
        .orElse(Map.of());
  }
}
