package nl.vertrouwensfonds.boot;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;

/**
 * One PostgreSQL, empty at first, and one signing key for all tests of a run. A test class asks for
 * it with {@code @QuarkusTestResource(EmbeddedDatabase.class)}; asked for once, all have it.
 */
public final class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {
  static final Path FOLDER = Path.of("target/test-data");
  private static final String MANY = "100000000";
  private static final String EMPTIED = "fonds.test.database.emptied";

  /** Signs tokens that the service under test believes. */
  public static TokenSigner signer() {
    return new TokenSigner(SigningKey.existing(new DataFolder(FOLDER)), Clock.systemUTC());
  }

  @Override
  public Map<String, String> start() {
    try {
      var settings =
          new Settings(
              8081,
              "127.0.0.1",
              8082,
              FOLDER,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      Bootstrap.start(settings, System.err::println);
      emptyOnce();
      // Tests have receivers of their own on this machine, and say themselves when to deliver; and
      // the same few people ask for all of them.
      return Map.of(
          "fonds.feed.believed-every",
          "1S",
          "fonds.audit.every",
          "0S",
          "fonds.webhooks.targets",
          "any",
          "fonds.webhooks.deliver",
          "false",
          "fonds.callers.reads-per-minute",
          MANY,
          "fonds.callers.writes-per-minute",
          MANY,
          "fonds.callers.costly-per-minute",
          MANY,
          "fonds.callers.at-once",
          "1000",
          "fonds.callers.costly-at-once",
          "1000");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder is kept between runs, because unpacking takes longer than the tests. */
  private static void emptyOnce() throws SQLException {
    if (Boolean.getBoolean(EMPTIED)) {
      return;
    }
    try (Connection owner = asOwner()) {
      owner
          .createStatement()
          .execute(
              "DROP SCHEMA IF EXISTS reporting CASCADE; DROP SCHEMA public CASCADE;"
                  + " CREATE SCHEMA public");
    }
    System.setProperty(EMPTIED, "true");
  }

  /** A connection of whoever owns the tables; the caller closes it. */
  public static Connection asOwner() throws SQLException {
    return DriverManager.getConnection(
        System.getProperty("quarkus.flyway.jdbc-url"),
        System.getProperty("quarkus.flyway.username"),
        System.getProperty("quarkus.flyway.password"));
  }

  /** Nothing: other classes use it too, and it ends with the process. */
  @Override
  public void stop() {}
}
