package nl.vertrouwensfonds.boot.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether there are keys to verify tokens by; an issuer that was there once may be away. */
@Readiness
@ApplicationScoped
class IssuerHealth implements HealthCheck {

  private static final String NAME = "keys of tokens";

  private final IssuerKeys keys;

  IssuerHealth(IssuerKeys keys) {
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    return keys.areThere() ? HealthCheckResponse.up(NAME) : HealthCheckResponse.down(NAME);
  }
}
