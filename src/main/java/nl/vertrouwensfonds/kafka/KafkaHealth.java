package nl.vertrouwensfonds.kafka;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the broker takes what it is sent. In a group of its own: a service without its broker is
 * alive and ready, and is not to be started anew.
 */
@HealthGroup("kafka")
@ApplicationScoped
class KafkaHealth implements HealthCheck {

  private final KafkaSettings settings;
  private final Publishing publishing;

  KafkaHealth(KafkaSettings settings, Publishing publishing) {
    this.settings = settings;
    this.publishing = publishing;
  }

  @Override
  public HealthCheckResponse call() {
    var failure = publishing.failure();
    var told = HealthCheckResponse.named("kafka").status(failure.isEmpty());
    told.withData("on", settings.isOn());
    if (settings.isOn()) {
      told.withData("topic", settings.topic());
    }
    failure.ifPresent(it -> told.withData("failure", it));
    return told.build();
  }
}
