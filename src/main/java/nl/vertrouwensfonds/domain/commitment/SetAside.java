package nl.vertrouwensfonds.domain.commitment;

import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.domain.rule.Rules1;

/**
 * What was set aside of the owner's room when a promise was first delivered, until somebody says
 * what became of it.
 *
 * @param amount in weights of commitments, from 0 on
 * @param revision of the event with which it was set aside
 */
public record SetAside(double amount, Instant at, long revision) {

  /** The last instant at which it counts. */
  public Instant until() {
    return at.plus(Rules1.SET_ASIDE);
  }

  /** Empty once it is too old to count. */
  Optional<SetAside> stillThere(Instant now) {
    return !now.isAfter(until()) ? Optional.of(this) : Optional.empty();
  }
}
