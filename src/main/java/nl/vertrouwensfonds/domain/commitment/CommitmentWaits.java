package nl.vertrouwensfonds.domain.commitment;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.rule.Wait;

/** What a promise waits for, from its making until somebody said what became of it. */
public final class CommitmentWaits {

  private final Commitment it;

  private CommitmentWaits(Commitment it) {
    this.it = it;
  }

  public static Stream<Wait> of(Commitment it) {
    var waits = new CommitmentWaits(it);
    return Stream.of(
            waits.answer(),
            waits.answerToMove(),
            waits.delivery(),
            waits.assessment(),
            waits.recordingAsKept(),
            waits.ruling())
        .flatMap(Optional::stream)
        // What was accepted after it had lapsed is waited for by nobody.
        .filter(wait -> !wait.endedBy(wait.since()));
  }

  private Optional<Wait> answer() {
    return when(it.answer() == null)
        .map(_ -> wait(StepProgress.For.ANSWER_TO_COMMITMENT, it.receiver(), it.promisedAt()))
        .map(wait -> wait.until(it.overdueFrom()).endsAfter(it.lapsesAfter()));
  }

  private Optional<Wait> answerToMove() {
    return it.openMove()
        .filter(_ -> it.running())
        .map(move ->
            wait(StepProgress.For.ANSWER_TO_MOVE, move.by().other(), move.at())
                .until(move.lapsesAt())
                .ends(move.lapsesAt()));
  }

  private Optional<Wait> delivery() {
    return when(it.running() && !it.delivered())
        .map(_ -> wait(Wait.For.DELIVERY_OF_COMMITMENT, it.owner(), it.acceptedAt()))
        .map(wait -> wait.until(it.overdueFrom()).endsAfter(it.lapsesAfter()));
  }

  /** What was delivered is assessed at once; what was not, once its day is over. */
  private Optional<Wait> assessment() {
    Instant since =
        it.delivered() && it.running()
            ? later(it.deliveredAt(), it.acceptedAt())
            : it.overdueFrom();
    return when(it.running())
        .map(_ -> wait(StepProgress.For.ASSESSMENT_OF_COMMITMENT, it.receiver(), since))
        .map(wait -> wait.until(term().orElse(it.lapsesAfter())).endsAfter(it.lapsesAfter()));
  }

  private Optional<Wait> recordingAsKept() {
    return term()
        .filter(_ -> it.running())
        .map(term -> wait(Wait.For.RECORDING_AS_KEPT, it.owner(), later(term, it.acceptedAt())));
  }

  /** From when on a delivery in time is kept by its owner's word. */
  private Optional<Instant> term() {
    return it.deemedFrom().filter(_ -> it.deliveredInTime());
  }

  private Optional<Wait> ruling() {
    return when(it.waitsForRuling()).map(_ -> wait(Wait.For.RULING, Side.NEUTRAL, it.disputedAt()));
  }

  private Wait wait(Enum<?> what, Side from, Instant since) {
    return Wait.of(what, it.id(), from, since);
  }

  private static Optional<Boolean> when(boolean so) {
    return so ? Optional.of(true) : Optional.empty();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
