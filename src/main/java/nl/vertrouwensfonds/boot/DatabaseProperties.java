package nl.vertrouwensfonds.boot;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.EmbeddedPostgres;
import nl.vertrouwensfonds.boot.postgres.EmbeddedPostgres.Login;
import org.postgresql.Driver;

/** Where Quarkus finds the database: as its owner for migrations, as the service for the rest. */
final class DatabaseProperties {
  /** The address at which its owner logs in without a password. */
  static final String PASSWORDLESS = "fonds.migrations.url";

  private DatabaseProperties() {}

  static Map<String, String> of(EmbeddedPostgres postgres) {
    return of(postgres.url(), postgres.owner(), postgres.service());
  }

  /**
   * @param url JDBC URL with a user, who does both: it owns the tables, and the service steps down
   *     to the smaller role on each connection. Without a password, here or in {@code .pgpass}, the
   *     driver logs in by what else the address says, as a certificate, or the database asks for
   *     nothing
   * @throws UserFacingException when it is not such a URL
   */
  static Map<String, String> of(String url) {
    Properties parts = Driver.parseURL(url, null);
    if (parts == null || !url.matches(".*[?&]user=[^&]+.*")) {
      throw new UserFacingException(
          "FONDS_DATABASE_URL looks like jdbc:postgresql://host:5432/name?user=...&password=...");
    }
    if (!parts.containsKey("password")) {
      return Map.of("quarkus.datasource.jdbc.url", url, PASSWORDLESS, url);
    }
    Login login = new Login(parts.getProperty("user"), parts.getProperty("password"));
    return of(url, login, login);
  }

  private static Map<String, String> of(String url, Login owner, Login service) {
    Map<String, String> properties = new HashMap<>();
    properties.put("quarkus.datasource.jdbc.url", url);
    properties.put("quarkus.datasource.username", service.user());
    properties.put("quarkus.datasource.password", service.password());
    properties.put("quarkus.flyway.jdbc-url", url);
    properties.put("quarkus.flyway.username", owner.user());
    properties.put("quarkus.flyway.password", owner.password());
    return properties;
  }
}
