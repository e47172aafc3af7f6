package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import nl.vertrouwensfonds.boot.postgres.EmbeddedPostgres.Login;

/**
 * The role that the service logs in as. PostgreSQL lets every role change its own password, and
 * what its sessions begin with; whoever once spoke in its name would shut the service out for good.
 * So its owner says at each start again what they are.
 */
record ServiceRole(String url, Login owner, Login service) {

  /**
   * As the first start left it. Killed in here, the next start does it again.
   *
   * @throws IOException when the owner cannot
   */
  void restore() throws IOException {
    try (var connection = DriverManager.getConnection(url, owner.user(), owner.password());
        var statement = connection.createStatement()) {
      for (String change :
          List.of(
              "PASSWORD '" + service.password() + "'",
              "RESET ALL",
              "IN DATABASE fonds RESET ALL")) {
        statement.execute("ALTER ROLE " + service.user() + " " + change);
      }
    } catch (SQLException e) {
      throw new IOException("the role of the service cannot be restored", e);
    }
  }
}
