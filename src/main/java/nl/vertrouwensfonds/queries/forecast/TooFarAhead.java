package nl.vertrouwensfonds.queries.forecast;

/** More would have to be looked at than one question may cost. */
public final class TooFarAhead extends RuntimeException {

  TooFarAhead() {
    super("more would have to be looked at than one question may cost", null, false, false);
  }
}
