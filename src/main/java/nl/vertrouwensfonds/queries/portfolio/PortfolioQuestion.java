package nl.vertrouwensfonds.queries.portfolio;

import java.util.Set;

/**
 * Which relationships are wanted, and in which order.
 *
 * @param only what all of them have to be; nothing for all
 * @param name a part of the name or code of either party, in any case; empty for all
 * @param from how many come before the first that is wanted
 */
public record PortfolioQuestion(
    Set<Filter> only, String name, Order order, boolean descending, long from, int most) {

  public enum Filter {
    /**
     * The weaker balance is below 50, a report is open, or a breach is not healed. Where one
     * balance is unknown the other is the weaker; where both are there is none.
     */
    AT_RISK,
    /** A balance has lost a point or more in thirty days. */
    FALLING,
    CONTESTED,
    PROVISIONAL,
    /** The side of whoever asks is waited for. */
    WAITING_FOR_ME
  }

  public enum Order {
    NAME,
    /** By the weaker of the two balances, or the one that is known; where none is comes last. */
    TRUST,
    /** By the change of thirty days that is for the worse. */
    CHANGE,
    LAST_EVENT,
    /** By when the next of what is waited for should be done. */
    DEADLINE
  }
}
