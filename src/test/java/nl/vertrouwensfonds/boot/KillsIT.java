package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many write while the service, a backend of the database, all of the database or both are killed,
 * again and again: what was recorded is there once, what was denied is not. More often: {@code
 * -Dkills=200}.
 */
@Timeout(3600)
class KillsIT {

  private enum Victim {
    SERVICE,
    BACKEND,
    POSTMASTER,
    BOTH
  }

  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  /** Nothing else is said, however it ends. */
  private static final Set<String> HONEST =
      Set.of("201", "503 unavailable", "503 outcome-unknown", "no answer", "no connection");

  private final Random random = new Random(SEED);
  private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);
  private RunningFonds running;

  @Test
  void whatWasSaidOfEachWriteIsTrue() throws Exception {
    System.out.println("kills: -Dseed=" + SEED);
    running = new RunningFonds(Folders.fresh("kills"));
    var writers = new Writers(running, TwoServersIT.registered(running));
    try {
      for (int i = 0; i < KILLS; i++) {
        writers.busy(true);
        writers.awaitRecorded(20);
        Thread.sleep(random.nextInt(20));
        kill(Victim.values()[i % Victim.values().length]);
      }
      writers.end();
      System.out.printf(
          "kills: %s, %d recorded; %s%n", killed, writers.recorded(), writers.answers());
      assertEquals(Map.of(), writers.wrong());
      assertTrue(writers.recorded() > KILLS);
      assertTrue(HONEST.containsAll(writers.answers().keySet()), writers.answers().toString());
    } finally {
      running.close();
    }
  }

  private void kill(Victim victim) throws Exception {
    killed.merge(victim, 1, Integer::sum);
    var database = new Database(running.folder);
    switch (victim) {
      case SERVICE -> killService();
      case BACKEND -> {
        var backends = backends(database);
        kill(backends.get(random.nextInt(backends.size())));
      }
      case POSTMASTER -> kill(database.postmaster());
      case BOTH -> {
        kill(database.postmaster());
        killService();
      }
    }
  }

  private void killService() throws IOException, InterruptedException {
    running.process.destroyForcibly().waitFor();
    running = running.again();
  }

  private static List<Long> backends(Database database) throws IOException {
    long postmaster = database.postmaster();
    return ProcessHandle.of(postmaster).orElseThrow().children().map(ProcessHandle::pid).toList();
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }
}
