package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.log.ScoreCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A service behind a pooler, which has to leave it its connections. Skipped where there is none:
 * {@code apt-get install pgbouncer}.
 */
@Timeout(120)
class PoolerIT {

  private static final Path POOLER = Path.of("/usr/sbin/pgbouncer");
  private static final Path PLACE = Path.of("target/pooler").toAbsolutePath();
  private static final Path LOG = PLACE.resolve("log");

  /** It does not run as root. */
  private static final String AS_NOBODY =
      "[ $(id -u) != 0 ] || drop='setpriv --reuid=65534 --regid=65534 --clear-groups'; exec $drop %s %s";

  private static RunningFonds direct;
  private static Database database;
  private Process pooler;
  private String url;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Files.isExecutable(POOLER), "there is no " + POOLER);
    direct = new RunningFonds(Folders.fresh("pooler"));
    database = new Database(direct.folder);
  }

  @AfterAll
  static void end() throws Exception {
    if (direct != null) {
      direct.close();
    }
  }

  @AfterEach
  void endPooler() throws Exception {
    if (pooler != null) {
      pooler.destroy();
      pooler.waitFor();
    }
  }

  private void pooler(String mode) throws Exception {
    int port = RunningFonds.freePort();
    url = database.url(port);
    Files.createDirectories(PLACE);
    Path users = PLACE.resolve("users");
    Files.writeString(
        users, "\"fonds_owner\" \"%s\"\n".formatted(url.replaceFirst(".*password=", "")));
    Path settings = PLACE.resolve("pgbouncer.ini");
    Files.writeString(
        settings,
        """
        [databases]
        fonds = host=127.0.0.1 port=%d
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = scram-sha-256
        auth_file = %s
        pool_mode = %s
        default_pool_size = 30
        """
            .formatted(database.port(), port, users, mode));
    pooler =
        new ProcessBuilder("bash", "-c", AS_NOBODY.formatted(POOLER, settings))
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile())
            .start();
    awaitAnswer();
  }

  private void awaitAnswer() throws Exception {
    while (true) {
      try {
        DriverManager.getConnection(url).close();
        return;
      } catch (SQLException notYet) {
        assertTrue(pooler.isAlive(), () -> "see " + LOG);
        Thread.sleep(20);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"transaction", "statement"})
  void whoLendsConnectionsOutIsRefused(String mode) throws Exception {
    pooler(mode);
    FailedStartIT.isRefused(
        Folders.fresh("pooled").path(), Map.of("FONDS_DATABASE_URL", url), "pool_mode=session");
  }

  @Test
  void whoLeavesThemIsAsGoodAsTheDatabase() throws Exception {
    pooler("session");
    var environment = Map.of("FONDS_DATABASE_URL", url);
    try (var fonds = new RunningFonds(Folders.fresh("pooled"), environment)) {
      String relationship = TwoServersIT.registered(fonds);
      var load = new Load(fonds, relationship, 8);
      load.await(100);
      load.stop();
      for (String path :
          List.of(relationship + "/trust", "/feed", "/portfolio", "/reports/columns")) {
        TwoServersIT.as(fonds, "anna", "c").get(path).then().statusCode(200);
      }
      assertEquals(200, fonds.health());
      assertEquals(List.of(), ScoreCheck.of(database::connect, 1).differing());
    }
  }
}
