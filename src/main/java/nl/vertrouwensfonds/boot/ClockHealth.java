package nl.vertrouwensfonds.boot;

import jakarta.enterprise.context.ApplicationScoped;
import nl.vertrouwensfonds.log.Pulse;
import nl.vertrouwensfonds.log.ServerClock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the clocks can be trusted; while they cannot, nothing is recorded. */
@Readiness
@ApplicationScoped
class ClockHealth implements HealthCheck {

  private static final String NAME = "clock";

  private final Pulse pulse;

  ClockHealth(Pulse pulse) {
    this.pulse = pulse;
  }

  @Override
  public HealthCheckResponse call() {
    var beat = pulse.last();
    return HealthCheckResponse.named(NAME)
        .status(ServerClock.isTrusted(beat))
        .withData("server", beat.ours().toString())
        .withData("database", beat.theirs().toString())
        .withData("latest", beat.at().toString())
        .build();
  }
}
