package nl.vertrouwensfonds.log;

/** Nothing was recorded, for a reason that passes: the caller can try again. */
public final class Unavailable extends RuntimeException {

  public Unavailable(String why) {
    super(why);
  }
}
