package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/**
 * What a killed server may have left running: each process of PostgreSQL works in the folder of its
 * cluster. Only for whoever holds the lock on the data folder.
 */
record OrphanedProcesses(Path cluster) {
  private static final Set<String> PROGRAMS = Set.of("postgres", "initdb");
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A backend in the middle of a query outlives its killed postmaster, and keeps the cluster. */
  void end() throws IOException, InterruptedException {
    if (Files.notExists(cluster)) {
      return;
    }
    PidFile file = new PidFile(cluster);
    Optional<Long> pid = file.pid();
    Optional<ProcessHandle> postmaster =
        alive().stream().filter(it -> pid.equals(Optional.of(it.pid()))).findFirst();
    if (postmaster.isPresent()) {
      Signals.interrupt(postmaster.get());
      awaitNobody();
    }
    alive().forEach(ProcessHandle::destroyForcibly);
    if (!awaitNobody()) {
      throw new UserFacingException(
          "processes of an earlier server in %s do not end".formatted(cluster));
    }
    file.delete();
  }

  private boolean awaitNobody() throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!alive().isEmpty()) {
      if (System.nanoTime() > until) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }

  List<ProcessHandle> alive() throws IOException {
    try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
      return processes.filter(this::worksHere).toList();
    }
  }

  /** A shell of somebody who looks around in the folder is not ours to end. */
  private boolean worksHere(ProcessHandle process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      return Files.readSymbolicLink(proc.resolve("cwd")).equals(cluster.toRealPath())
          && PROGRAMS.contains(Files.readString(proc.resolve("comm")).strip());
    } catch (IOException endedOrAnotherUsers) {
      return false;
    }
  }
}
