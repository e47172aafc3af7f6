package nl.vertrouwensfonds.log;

/** Somebody else was first, and nothing was recorded: trying again finds out what they did. */
public final class Contended extends RuntimeException {

  Contended(Throwable cause) {
    super(cause);
  }
}
