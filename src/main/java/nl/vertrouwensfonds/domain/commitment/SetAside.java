package nl.vertrouwensfonds.domain.commitment;

import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.rule.Rules1;

/**
 * What was set aside of the owner's room when a promise was first delivered, until somebody says
 * what became of it.
 *
 * @param amount in weights of commitments, from 0 on
 * @param revision of the event with which it was set aside
 */
record SetAside(double amount, Instant at, long revision) {

  /** Empty once it is too old to count. */
  Optional<SetAside> stillThere(Instant now) {
    boolean there = Days.between(at, now) <= Days.of(Rules1.SET_ASIDE);
    return there ? Optional.of(this) : Optional.empty();
  }
}
