package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Three nodes of a database, by {@code src/main/patroni/nodes}: while many write, the one that
 * leads ends at once, and comes back later. Not among the tests, for it takes minutes, and more
 * from Debian: {@code mvn test -Dtest=FailOver}, after the service was built; more often: {@code
 * -Dfailovers=20}.
 */
@Timeout(3600)
class FailOver {

  private static final int FAILOVERS = Integer.getInteger("failovers", 5);

  /** Below those that the system gives to connections: the nodes take many above it. */
  private static final int PORT = 7300;

  private static final Path FOLDER = Path.of("target/failover");

  private final List<Double> seconds = new ArrayList<>();

  @Test
  void whatWasAcknowledgedIsThereWhenTheLeaderIsGone() throws Exception {
    new ProcessBuilder("rm", "-rf", FOLDER.toString()).start().waitFor();
    nodes("up", FOLDER.toString(), "" + PORT);
    String url = "jdbc:postgresql://127.0.0.1:" + PORT + "/fonds?user=fonds&password=fonds";
    var environment = Map.of("FONDS_DATABASE_URL", url);
    try (var running = new RunningFonds(Folders.fresh("failover-service"), environment)) {
      var writers = new Writers(running, TwoServersIT.registered(running));
      for (int i = 0; i < FAILOVERS; i++) {
        writers.busy(true);
        writers.awaitRecorded(200);
        failOver(writers);
      }
      writers.end();
      System.out.printf(
          "fail-over: %d recorded, seconds to the first write %s; %s%n",
          writers.recorded(), seconds, writers.answers());
      assertEquals(Map.of(), writers.wrong());
      assertTrue(writers.recorded() > 200 * FAILOVERS);
    } finally {
      nodes("down", FOLDER.toString());
    }
  }

  private void failOver(Writers writers) throws Exception {
    String leader = nodes("leader", FOLDER.toString());
    nodes("kill", FOLDER.toString(), leader);
    long killed = System.nanoTime();
    Thread.sleep(1000); // what was under way is answered
    while (writers.lastRecorded() < killed + TimeUnit.SECONDS.toNanos(1)) {
      Thread.sleep(10);
    }
    seconds.add(Math.round((writers.lastRecorded() - killed) / 1e8) / 10.0);
    writers.busy(false);
    nodes("start", FOLDER.toString(), leader);
    nodes("ready", FOLDER.toString());
  }

  private static String nodes(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("src/main/patroni/nodes"));
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile("nodes", ".txt");
    int code =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    assertEquals(0, code, String.join(" ", command));
    return Files.readString(said).strip();
  }
}
