package nl.vertrouwensfonds.feed;

/** There are as many followers as there can be. */
public final class Crowded extends RuntimeException {

  private final boolean ofOne;

  Crowded(boolean ofOne) {
    super(ofOne ? "a caller follows too often" : "too many follow", null, false, false);
    this.ofOne = ofOne;
  }

  /** Whether all of them are the same caller's. */
  public boolean isOfOne() {
    return ofOne;
  }
}
