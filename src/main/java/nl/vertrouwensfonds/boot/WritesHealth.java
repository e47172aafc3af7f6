package nl.vertrouwensfonds.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.vertrouwensfonds.log.Pulse;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether what is sent can be kept: a full disk still answers reads. */
@Readiness
@ApplicationScoped
class WritesHealth implements HealthCheck {

  private static final String NAME = "writes";

  private final Pulse pulse;
  private final Path data = Settings.of(System.getenv()).data();

  WritesHealth(Pulse pulse) {
    this.pulse = pulse;
  }

  @Override
  public HealthCheckResponse call() {
    var failure = pulse.failure();
    var told = HealthCheckResponse.named(NAME).status(failure == null);
    told.withData("lastWritten", pulse.last().at().toString());
    if (failure != null) {
      told.withData("failure", failure);
    }
    if (Files.isDirectory(data)) {
      told.withData("freeBytes", data.toFile().getUsableSpace());
    }
    return told.build();
  }
}
