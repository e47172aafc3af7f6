package nl.vertrouwensfonds.domain.commitment;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.breach.Promises.Awaited;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.breach.StepProgress.Waiting;
import nl.vertrouwensfonds.domain.rule.Wait;

/**
 * What the receiver has still to say of a promise, before more of its owner's can count as kept.
 */
final class AwaitedWord {

  private final Commitment it;
  private final LongPredicate counts;

  private AwaitedWord(Commitment it, LongPredicate counts) {
    this.it = it;
    this.counts = counts;
  }

  /**
   * @param counts whether what was set aside at a revision would count
   */
  static Stream<Awaited> of(Commitment it, LongPredicate counts) {
    var word = new AwaitedWord(it, counts);
    return Stream.of(word.assessment(), word.answer(), word.answerToMove())
        .flatMap(Optional::stream);
  }

  private Optional<Awaited> assessment() {
    return it.setAside()
        .filter(_ -> it.waitsForAssessment())
        .map(
            aside -> awaited(For.ASSESSMENT_OF_COMMITMENT, aside.at(), countsFrom(aside), lapse()));
  }

  /** What was set aside too long ago counts anew, like any promise. */
  private Instant countsFrom(SetAside aside) {
    boolean counted = aside.amount() > 0 && counts.test(aside.revision());
    return counted ? aside.at() : Wait.after(aside.until());
  }

  private Optional<Awaited> answer() {
    Instant since = it.promisedAt();
    return it.answer() == null
        ? Optional.of(awaited(For.ANSWER_TO_COMMITMENT, since, since, lapse()))
        : Optional.empty();
  }

  private Optional<Awaited> answerToMove() {
    return it.openMove()
        .filter(move -> it.running() && move.by() == it.owner())
        .map(move -> awaited(For.ANSWER_TO_MOVE, move.at(), move.at(), move.lapsesAt()));
  }

  /** The first instant at which nobody can call it missed any more. */
  private Instant lapse() {
    return Wait.after(it.lapsesAfter());
  }

  private Awaited awaited(For what, Instant since, Instant from, Instant until) {
    return new Awaited(new Waiting(what, it.receiver(), since), from, until);
  }
}
