package nl.vertrouwensfonds.domain;

/**
 * The log holds an event that cannot stand where it stands. Nothing is computed from such a log.
 */
public class CorruptLog extends RuntimeException {

  public CorruptLog(String what) {
    super(what);
  }

  public CorruptLog(String what, Throwable cause) {
    super(what, cause);
  }
}
