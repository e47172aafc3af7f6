package nl.vertrouwensfonds.kafka;

import org.apache.kafka.common.errors.RecordTooLargeException;

/** The broker has not said that it has all that it was sent. */
final class NotSent extends RuntimeException {

  private static final long NONE = -1;

  /** Of the event because of which, or {@link #NONE}. */
  final long position;

  NotSent(long position, Throwable cause) {
    super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    this.position = position;
  }

  NotSent(String message, Throwable cause) {
    super(message, cause);
    this.position = NONE;
  }

  /** It never will, as long as the event is written as it is. */
  boolean isTooLarge() {
    return position != NONE && getCause() instanceof RecordTooLargeException;
  }
}
