package nl.vertrouwensfonds.api.door;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How many requests of one sort a caller may send: so many in a minute, and what was not sent is
 * saved up to that many. The headers are those of draft-ietf-httpapi-ratelimit-headers-10.
 */
final class Allowance {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final String name;
  private final long most;
  private final Bucket bucket;

  Allowance(String name, long perMinute) {
    this.name = name;
    this.most = perMinute;
    this.bucket =
        Bucket.builder()
            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
            .build();
  }

  /**
   * What became of asking for one more.
   *
   * @param policy the header RateLimit-Policy
   * @param state the header RateLimit: what is left, and in how many seconds all of it is there
   * @param again seconds until another may be sent; 0 when this one may
   */
  record Taken(String policy, String state, long again) {}

  Taken take() {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return new Taken(
        "\"%s\";q=%s;w=%s".formatted(name, most, WINDOW.toSeconds()),
        "\"%s\";r=%s;t=%s"
            .formatted(name, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())),
        seconds(probe.getNanosToWaitForRefill()));
  }

  private static long seconds(long nanos) {
    return NANOSECONDS.toSeconds(nanos + NANOSECONDS.convert(Duration.ofSeconds(1)) - 1);
  }
}
