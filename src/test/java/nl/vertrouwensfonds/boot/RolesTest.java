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
    assertEquals("fonds_service", currentUser(service));
  }

  @Test
  void migrationsRunAsTheOwner() throws SQLException {
    assertEquals("fonds_owner", currentUser(flyway.getConfiguration().getDataSource()));
  }

  private static String currentUser(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        var row = connection.createStatement().executeQuery("SELECT current_user")) {
      row.next();
      return row.getString(1);
    }
  }
}
