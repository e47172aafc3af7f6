package nl.vertrouwensfonds.commands;

import java.util.function.Supplier;
import nl.vertrouwensfonds.log.Contended;
import nl.vertrouwensfonds.log.Unavailable;

/** Tries again, a few times, what failed only because somebody else was first. */
final class Retries {

  private static final int MOST = 3;

  private Retries() {}

  /**
   * @throws Unavailable when somebody else was first every time
   */
  static <T> T until(Supplier<T> attempt) {
    for (int tried = 0; tried < MOST; tried++) {
      try {
        return attempt.get();
      } catch (Contended e) {
        // nothing of it was recorded: the next attempt sees what the other did
      }
    }
    throw new Unavailable("lost " + MOST + " races for one relationship");
  }
}
