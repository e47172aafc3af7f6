package nl.vertrouwensfonds.views.asking;

/** A question about an instant that this viewer gets no answer for. */
public final class Unanswerable extends RuntimeException {

  /** Why not. */
  public enum Reason {
    /** It has not come yet. */
    FUTURE,
    /** The viewer had left by then. */
    AFTER_LEAVING
  }

  private final Reason reason;

  Unanswerable(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
