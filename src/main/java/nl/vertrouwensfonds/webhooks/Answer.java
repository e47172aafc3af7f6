package nl.vertrouwensfonds.webhooks;

/**
 * What came of a sending.
 *
 * @param status of HTTP; null when there was no answer
 * @param failure null when it arrived
 */
public record Answer(Integer status, Failure failure) {

  /** Why it did not arrive. */
  public enum Failure {
    ADDRESS_UNKNOWN,
    TARGET_REFUSED,
    NO_CONNECTION,
    TIMED_OUT,
    /** An answer that is not 2xx. */
    REFUSED_BY_RECEIVER,
    /** The secret does not open: this server has another key than the one that sealed it. */
    NO_SECRET
  }

  static Answer of(int status) {
    return new Answer(status, status / 100 == 2 ? null : Failure.REFUSED_BY_RECEIVER);
  }

  static Answer of(Failure failure) {
    return new Answer(null, failure);
  }

  public boolean arrived() {
    return failure == null;
  }

  /** Whether the receiver says that it is gone for ever. */
  boolean isGone() {
    return status != null && status == 410;
  }
}
