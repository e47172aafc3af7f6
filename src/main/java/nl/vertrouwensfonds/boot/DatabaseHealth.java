package nl.vertrouwensfonds.boot;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database answers. It has a connection of its own: that callers have all the others is
 * no reason to be taken for ill, and to be started anew.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

  private static final String NAME = "database";
  private static final int PATIENCE_SECONDS = 2;

  private final String url;
  private final String user;
  private final String password;
  private Connection connection;

  DatabaseHealth(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  @Override
  public HealthCheckResponse call() {
    return answers() ? HealthCheckResponse.up(NAME) : HealthCheckResponse.down(NAME);
  }

  /** A connection that is lost is made again once; then the database is away. */
  private synchronized boolean answers() {
    try {
      if (connection != null && connection.isValid(PATIENCE_SECONDS)) {
        return true;
      }
      close();
      connection = DriverManager.getConnection(url, login());
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }

  private Properties login() {
    var login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("loginTimeout", Integer.toString(PATIENCE_SECONDS));
    return login;
  }

  @PreDestroy
  synchronized void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }
}
