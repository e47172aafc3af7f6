package nl.vertrouwensfonds.audit;

import java.util.UUID;

/** A log is not what it was, so that nothing of it is signed or proven. */
public final class LogDamaged extends RuntimeException {

  LogDamaged(UUID relationship, String what) {
    super("the log of " + relationship + " " + what);
  }
}
