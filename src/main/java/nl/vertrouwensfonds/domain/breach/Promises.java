package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.breach.StepProgress.Waiting;

/** Commitments, as far as patience waits for what the other side says of them. */
@FunctionalInterface
public interface Promises {

  /**
   * A word that is waited for, in the time in which it is unless something happens.
   *
   * @param until the first instant at which it is not any more
   */
  record Awaited(Waiting waiting, Instant from, Instant until) {

    boolean at(Instant now) {
      return !from.isAfter(now) && until.isAfter(now);
    }
  }

  /**
   * What the other side has to say before more of what a side promised can count as kept, in any
   * order; where there is nothing, that is up to the side itself.
   *
   * @param counts whether what was set aside at a revision would count
   */
  List<Awaited> awaited(Side owner, LongPredicate counts);

  /** The oldest at an instant; what was delivered comes before what is still to be agreed. */
  default Optional<Waiting> awaited(Side owner, LongPredicate counts, Instant at) {
    return awaited(owner, counts).stream()
        .filter(it -> it.at(at))
        .map(Awaited::waiting)
        .min(
            Comparator.comparing((Waiting it) -> it.what() != For.ASSESSMENT_OF_COMMITMENT)
                .thenComparing(Waiting::since));
  }
}
