package nl.vertrouwensfonds.queries.asof;

/** A question about an instant, or about several, that this viewer gets no answer for. */
public final class Unanswerable extends RuntimeException {

  /** Why not. */
  public enum Reason {
    /** It has not come yet. */
    FUTURE,
    /** The viewer had left by then. */
    AFTER_LEAVING,
    /** Something has happened since, so that only the log of each relationship can tell. */
    BEFORE_LAST_EVENT,
    /** It ends before it begins. */
    BACKWARDS,
    /** It asks for too many instants at once. */
    TOO_MANY
  }

  private final Reason reason;

  public Unanswerable(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
