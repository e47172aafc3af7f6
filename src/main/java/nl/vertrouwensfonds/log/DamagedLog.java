package nl.vertrouwensfonds.log;

import java.util.UUID;
import nl.vertrouwensfonds.domain.CorruptLog;

/** What is stored is not what was stored: somebody has changed it behind the service's back. */
public final class DamagedLog extends CorruptLog {

  private final UUID relationship;
  private final String what;

  /**
   * @param what is wrong with its log, to be said behind its name
   */
  DamagedLog(UUID relationship, String what) {
    super("the log of " + relationship + " " + what);
    this.relationship = relationship;
    this.what = what;
  }

  public UUID relationship() {
    return relationship;
  }

  public String what() {
    return what;
  }
}
