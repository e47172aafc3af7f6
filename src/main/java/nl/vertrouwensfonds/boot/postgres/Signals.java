package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;

/** The one signal that Java cannot send. */
final class Signals {
  private Signals() {}

  /** Asks PostgreSQL for a fast stop: clients are cut off, everything committed is kept. */
  static void interrupt(ProcessHandle postmaster) throws IOException, InterruptedException {
    String pid = Long.toString(postmaster.pid());
    // The shell's own kill: the program of that name is not on every machine.
    new ProcessBuilder("sh", "-c", "kill -INT " + pid)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
