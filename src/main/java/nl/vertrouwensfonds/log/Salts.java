package nl.vertrouwensfonds.log;

/** Where unguessable bytes come from. */
@FunctionalInterface
public interface Salts {

  /** Bytes in a salt. */
  int LENGTH = 32;

  /** Fresh random bytes, {@link #LENGTH} of them. */
  byte[] next();
}
