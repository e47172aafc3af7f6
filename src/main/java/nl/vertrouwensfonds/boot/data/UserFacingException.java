package nl.vertrouwensfonds.boot.data;

/**
 * The service cannot start as it was asked to. The message is one line for the person at the
 * terminal: what is wrong and what to do about it; no stack trace goes with it.
 */
public final class UserFacingException extends RuntimeException {
  public UserFacingException(String message) {
    super(message, null, false, false);
  }
}
