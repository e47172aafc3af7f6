package nl.vertrouwensfonds.queries.forecast;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What one question may cost. It is given up beyond that, and when nobody waits for the answer any
 * more: a look ahead computes, and would keep a processor from all others.
 */
final class Effort {

  /**
   * Days looked at, things that happen on them, and a quarter of the events read, which cost so
   * much less; of all looks together.
   */
  static final int MOST = 1_000_000;

  /** How much is done before it is asked again whether somebody waits. */
  private static final int GLANCE = 1_000;

  private final BooleanSupplier gone;
  private final int most;
  private int spent;
  private int nextGlance;

  /**
   * @param gone whether nobody waits for the answer any more
   */
  Effort(BooleanSupplier gone) {
    this(gone, MOST);
  }

  Effort(BooleanSupplier gone, int most) {
    this.gone = gone;
    this.most = most;
  }

  /**
   * @throws TooFarAhead when it is more than one question may cost
   * @throws CancellationException when nobody waits for the answer
   */
  void spend(int more) {
    spent += more;
    if (spent > most) {
      throw new TooFarAhead();
    }
    if (spent >= nextGlance) {
      nextGlance = spent + GLANCE;
      if (gone.getAsBoolean()) {
        throw new CancellationException("nobody waits for it");
      }
    }
  }
}
