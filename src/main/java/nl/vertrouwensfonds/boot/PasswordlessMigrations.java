package nl.vertrouwensfonds.boot;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets migrations log in as their owner without a password: Quarkus takes an address of their own
 * with one only, and would else make them with the small role of the service.
 */
@ApplicationScoped
class PasswordlessMigrations implements FlywayConfigurationCustomizer {

  private final Optional<String> url;

  PasswordlessMigrations(
      @ConfigProperty(name = DatabaseProperties.PASSWORDLESS) Optional<String> url) {
    this.url = url;
  }

  @Override
  public void customize(FluentConfiguration migrations) {
    url.ifPresent(it -> migrations.dataSource(it, null, null));
  }
}
