package nl.vertrouwensfonds.boot.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedProcessesTest {
  @TempDir Path cluster;

  @Test
  void aShellInTheFolderIsLeftAlone() throws Exception {
    Process shell = sleepNamed("sh-like");
    new OrphanedProcesses(cluster).end();
    assertTrue(shell.isAlive());
    shell.destroyForcibly().waitFor();
  }

  @Test
  void aLostBackendIsEnded() throws Exception {
    Process backend = sleepNamed("postgres");
    new OrphanedProcesses(cluster).end();
    // The system has ended it; that this process hears of it may take a moment longer.
    assertTrue(backend.waitFor(5, TimeUnit.SECONDS));
  }

  @Test
  void thePidFileOfADeadServerGoes() throws Exception {
    Files.writeString(cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
    new OrphanedProcesses(cluster).end();
    assertFalse(Files.exists(cluster.resolve("postmaster.pid")));
  }

  @Test
  void readyIsWhatTheOwnServerSays() throws Exception {
    Files.writeString(cluster.resolve("postmaster.pid"), "42\n/d\n1\n5432\n\n\n\nready   \n");
    PidFile file = new PidFile(cluster);
    assertTrue(file.saysReady(42));
    assertFalse(file.saysReady(43));
    Files.writeString(cluster.resolve("postmaster.pid"), "42\n/d\n1\n5432\n\n\n\nstarting\n");
    assertFalse(file.saysReady(42));
    assertEquals(42, file.pid().orElseThrow());
  }

  /** A process in the folder that the system knows under this name. */
  private Process sleepNamed(String name) throws IOException, InterruptedException {
    Path program = Path.of("/bin/sleep").toRealPath();
    Path copy = Files.copy(program, Files.createTempDirectory("named").resolve(name));
    Process process = new ProcessBuilder(copy.toString(), "60").directory(cluster.toFile()).start();
    Path comm = Path.of("/proc", "" + process.pid(), "comm");
    while (!Files.readString(comm).strip().equals(name)) {
      Thread.sleep(5);
    }
    return process;
  }
}
