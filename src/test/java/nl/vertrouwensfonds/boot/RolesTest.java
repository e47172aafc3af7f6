package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The service must not be able to change the tables it works with; the migrations must. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RolesTest {
  @Inject DataSource service;
  @Inject Flyway flyway;

  @Test
  void theServiceWorksWithTheSmallRole() throws SQLException {
    assertEquals("fonds_service", ask(service, "SELECT current_user"));
  }

  /** Also when somebody else's database gives it one login that can do everything. */
  @Test
  void theServiceStepsDownWhateverItsLogin() throws SQLException {
    assertEquals("fonds_service", ask(service, "SHOW role"));
  }

  @Test
  void migrationsRunAsTheOwner() throws SQLException {
    DataSource migrations = flyway.getConfiguration().getDataSource();
    assertEquals("fonds_owner", ask(migrations, "SELECT current_user"));
  }

  private static String ask(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
