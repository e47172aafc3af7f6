package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.StepProgress.Waiting;

/** Commitments, as far as patience waits for what the other side says of them. */
public interface Promises {

  /**
   * What the other side has to say before more of what a side promised can count as kept; empty
   * when that is up to the side itself.
   *
   * @param counts whether what was set aside at a revision would count
   */
  Optional<Waiting> awaited(Side owner, LongPredicate counts, Instant at);

  /** When that is the case, unless something happens; in any order. */
  List<Spell> awaited(Side owner, LongPredicate counts);

  /** Some time, the end of which is outside. */
  record Spell(Instant from, Instant until) {}
}
