package nl.vertrouwensfonds.boot;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.postgres.WalArchive;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database answers. It has a connection of its own: that callers have all the others is
 * no reason to be taken for ill, and to be started anew. When the data was restored it says so, and
 * is up all the same.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

  private static final String NAME = "database";
  private static final int PATIENCE_SECONDS = 2;

  private final String url;
  private final Properties login = new Properties();
  private final Map<String, String> restored = new TreeMap<>();
  private final Optional<WalArchive> archive;
  private Connection connection;

  DatabaseHealth(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
      @ConfigProperty(name = "fonds.embedded.folder") Optional<String> folder,
      @ConfigProperty(name = "fonds.restored.at") Optional<String> at,
      @ConfigProperty(name = "fonds.restored.to") Optional<String> to,
      @ConfigProperty(name = "fonds.restored.from") Optional<String> from) {
    this.url = url;
    user.ifPresent(it -> login.setProperty("user", it));
    password.ifPresent(it -> login.setProperty("password", it));
    login.setProperty("loginTimeout", Integer.toString(PATIENCE_SECONDS));
    this.archive = folder.map(it -> new WalArchive(new DataFolder(Path.of(it))));
    at.ifPresent(it -> restored.put("restored-at", it));
    at.ifPresent(_ -> restored.put("restored-to", to.orElse("end of the archive")));
    from.ifPresent(it -> restored.put("restored-from", it));
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named(NAME).status(answers());
    restored.forEach(response::withData);
    archive.ifPresent(it -> tell(it, response));
    return response.build();
  }

  /** Where the log goes, when it goes anywhere, and how much of it has still to get there. */
  private static void tell(WalArchive archive, HealthCheckResponseBuilder response) {
    try {
      var target = archive.target();
      if (target.isPresent()) {
        response.withData("archive", archive.hasGap() ? "gap" : target.get().toString());
        response.withData("archive-waiting", archive.waiting());
      }
    } catch (IOException unreadable) {
      response.withData("archive", "unknown");
    }
  }

  /** A connection that is lost is made again once; then the database is away. */
  private synchronized boolean answers() {
    try {
      if (connection != null && connection.isValid(PATIENCE_SECONDS)) {
        return true;
      }
      close();
      connection = DriverManager.getConnection(url, login);
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }

  @PreDestroy
  synchronized void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }
}
