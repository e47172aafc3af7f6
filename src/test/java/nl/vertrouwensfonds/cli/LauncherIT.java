package nl.vertrouwensfonds.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.boot.Database;
import nl.vertrouwensfonds.boot.RunningFonds;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user meets it: one running service, and everything that can go wrong. */
class LauncherIT {
  private static RunningFonds running;

  /** How a command ended. */
  private record Outcome(int exitCode, List<String> output, List<String> errors) {}

  @BeforeAll
  static void start() throws IOException {
    running = new RunningFonds(Folders.fresh("launcher"));
  }

  @AfterAll
  static void stop() throws Exception {
    int exitCode = running.interrupt();
    assertTrue(exitCode == 130 || exitCode == 143, "ended with " + exitCode);
    assertEquals(List.of(), new Database(running.folder).processes());
  }

  @Test
  void saysWhereItAnswersAndDoes() throws Exception {
    String url = "http://127.0.0.1:" + running.port;
    String ready = "Vertrouwensfonds answers on " + url + " (stop with Ctrl-C)";
    assertEquals(ready, running.firstLine);
    assertEquals(200, running.health());
    assertEquals(404, running.statusOf("/q/health/ready"));
  }

  /** Only one that fits stays in memory. */
  @Test
  void startsFromTheCacheThatTheBuildMade() throws Exception {
    var maps = Files.readString(Path.of("/proc", Long.toString(running.process.pid()), "maps"));
    assertTrue(maps.contains("/target/quarkus-app/fonds.aot"));
  }

  @Test
  void aRehearsalLeavesAloneWhatIsThere() throws Exception {
    Path folder = running.folder.path();
    var rehearse = List.of("-jar", "target/quarkus-app/quarkus-run.jar", "rehearse");
    var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(rehearse);
    var builder = new ProcessBuilder(command);
    builder.environment().put("FONDS_DATA", folder.toString());
    assertRefused(outcome(builder), folder.toString());
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Outcome outcome = fonds(Path.of("target/data-unused"), taken.getLocalPort(), "serve");
      assertRefused(outcome, "port " + taken.getLocalPort());
    }
  }

  @Test
  void aFolderInUseIsNamed() throws Exception {
    Path folder = running.folder.path();
    assertRefused(fonds(folder, RunningFonds.freePort(), "serve"), folder.toString());
  }

  @Test
  void aFolderThatCannotBeIsNamed() throws Exception {
    Path impossible = Path.of("pom.xml").toAbsolutePath().resolve("data");
    assertRefused(fonds(impossible, RunningFonds.freePort(), "serve"), impossible.toString());
  }

  @Test
  void aFolderThatNobodyCanEnterIsNamed(@TempDir Path temp) throws Exception {
    Assumptions.assumeTrue(
        System.getProperty("user.name").equals("root"), "only root lends nobody");
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx------"));
    Outcome outcome = fonds(temp.resolve("data"), RunningFonds.freePort(), "serve");
    assertRefused(outcome, "FONDS_DATA=/var/lib/vertrouwensfonds");
  }

  @Test
  void aTokenIsJustTheToken() throws Exception {
    Outcome outcome = token(running.folder.path(), "--role", "operator");
    assertEquals(0, outcome.exitCode());
    assertEquals(1, outcome.output().size());
    assertTrue(outcome.output().getFirst().matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+"));
  }

  @Test
  void aTokenNeedsAKey(@TempDir Path temp) throws Exception {
    assertRefused(token(temp), "./fonds serve");
  }

  @Test
  void aTokenHoldsForALimitedTime() throws Exception {
    assertRefused(token(running.folder.path(), "--hours", "0"), "--hours");
    assertRefused(token(running.folder.path(), "--hours", "721"), "--hours");
  }

  @Test
  void tokensAreRevoked() throws Exception {
    var folder = running.folder.path();
    String token = token(folder).output().getFirst();
    assertEquals(0, token(folder, "revoke").exitCode());
    RestAssured.given()
        .auth()
        .oauth2(token)
        .get("http://127.0.0.1:" + running.port + "/me")
        .then()
        .statusCode(401);
    assertRefused(token(Path.of("target/no-such-folder"), "revoke"), "./fonds serve");
  }

  @Test
  void aLoginNeedsADatabaseThatRunsAndAnOrganisationThatIsThere(@TempDir Path temp)
      throws Exception {
    assertRefused(login(temp, "dashboard"), "./fonds serve");
    assertRefused(login(running.folder.path(), "dashboard"), "no organisation has the code nobody");
    assertRefused(login(running.folder.path(), "Robert'); --"), "from a letter on");
  }

  private static Outcome login(Path data, String name) throws Exception {
    return fonds(data, 8080, "login", name, "--org", "nobody");
  }

  @Test
  void helpIsGiven() throws Exception {
    for (String asked : List.of("help", "--help", "-h")) {
      Outcome outcome = fonds(Path.of("target"), 8080, asked);
      assertEquals(0, outcome.exitCode());
      assertTrue(outcome.output().getFirst().startsWith("Usage: ./fonds"));
    }
  }

  @Test
  void whatIsNoCommandIsMisuse() throws Exception {
    Outcome outcome = fonds(Path.of("target"), 8080, "fly");
    assertEquals(2, outcome.exitCode());
    assertEquals("fonds: no such command: fly", outcome.errors().getLast());
    assertEquals(List.of(), outcome.output());
  }

  private static Outcome token(Path data, String... more) throws Exception {
    var arguments = new ArrayList<>(List.of("token", "--person", "anna", "--org", "farbo"));
    arguments.addAll(List.of(more));
    return fonds(data, 8080, arguments.toArray(String[]::new));
  }

  private static Outcome fonds(Path data, int port, String... arguments) throws Exception {
    return outcome(RunningFonds.command(data, port, arguments));
  }

  private static Outcome outcome(ProcessBuilder command) throws Exception {
    Process process = command.redirectError(ProcessBuilder.Redirect.PIPE).start();
    List<String> output = process.inputReader().lines().toList();
    List<String> errors = process.errorReader().lines().toList();
    return new Outcome(process.waitFor(), output, errors);
  }

  private static void assertRefused(Outcome outcome, String names) {
    assertEquals(1, outcome.exitCode(), outcome::toString);
    assertEquals(1, outcome.errors().size(), outcome::toString);
    assertTrue(outcome.errors().getFirst().contains(names), outcome::toString);
    assertEquals(List.of(), outcome.output());
  }
}
