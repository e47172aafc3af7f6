package nl.vertrouwensfonds.webhooks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How much is yet to be sent, for whoever runs the service. */
@ApplicationScoped
class DueMeasure {

  private static final String DUE = "select count(*) from webhook_lane where due_at is not null";

  private final DataSource database;

  DueMeasure(DataSource database) {
    this.database = database;
  }

  void start(@Observes StartupEvent started, MeterRegistry registry) {
    Gauge.builder("fonds.webhooks.due", this, DueMeasure::due)
        .description("Relationships of which a subscription has yet to be told something")
        .register(registry);
  }

  /** Not a number when the database does not say. */
  private double due() {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(DUE);
        var row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException away) {
      return Double.NaN;
    }
  }
}
