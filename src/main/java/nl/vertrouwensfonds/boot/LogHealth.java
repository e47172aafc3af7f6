package nl.vertrouwensfonds.boot;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import nl.vertrouwensfonds.audit.Damage;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether all logs that were looked at are what they were. A group of its own: the others are
 * served all the same, so this server is to be sent requests.
 */
@HealthGroup("log")
@ApplicationScoped
class LogHealth implements HealthCheck {

  private static final String NAME = "log";

  private final Damage damage;

  LogHealth(Damage damage) {
    this.damage = damage;
  }

  @Override
  public HealthCheckResponse call() {
    var found = damage.all();
    var told = HealthCheckResponse.named(NAME).status(found.isEmpty());
    found.forEach((relationship, what) -> told.withData(relationship.toString(), what));
    return told.build();
  }
}
