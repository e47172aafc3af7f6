package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of the database server over a cluster. */
record Postmaster(Process process, PidFile file, ServerLog log) {
  /**
   * Everything acknowledged is on the disk before it is acknowledged. The log names no statements
   * and no values: they may hold what people wrote, which must be erasable.
   */
  private static final List<String> SETTINGS =
      List.of(
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=100",
          "shared_buffers=256MB",
          "max_wal_size=2GB",
          "timezone=UTC",
          "log_timezone=UTC",
          "log_checkpoints=off",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse");

  /** The calling thread has to wait for the end of it: it is what keeps the server alive. */
  static Postmaster start(
      PostgresBinaries binaries, ProcessLauncher launcher, Path cluster, int port, Path log)
      throws IOException {
    return start(binaries, launcher, cluster, port, log, List.of());
  }

  /** The same with more settings, for this one run. */
  static Postmaster start(
      PostgresBinaries binaries,
      ProcessLauncher launcher,
      Path cluster,
      int port,
      Path log,
      List<String> more)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(binaries.program("postgres"));
    command.addAll(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
    Stream.of(SETTINGS, WalArchive.SETTINGS, more)
        .flatMap(List::stream)
        .forEach(setting -> command.addAll(List.of("-c", setting)));
    var said = new ServerLog(log);
    said.open();
    Process process =
        launcher
            .process("INT", cluster, command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Postmaster(process, new PidFile(cluster), said);
  }

  /** Waits as long as the server lives: after a crash it first replays up to 2 GB. */
  boolean becomesReady() throws IOException, InterruptedException {
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      if (file.saysReady(process.pid())) {
        return true;
      }
    }
    return false;
  }

  /** Meanwhile what it says does not grow for ever. */
  void awaitEnd() throws InterruptedException {
    while (!process.waitFor(1, TimeUnit.MINUTES)) {
      log.shorten();
    }
  }

  void stop() throws IOException, InterruptedException {
    if (process.isAlive()) {
      Signals.interrupt(process.toHandle());
    }
  }
}
