package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.breach.StepProgress.Status;
import nl.vertrouwensfonds.domain.breach.StepProgress.Step;
import nl.vertrouwensfonds.domain.breach.StepProgress.Waiting;

/** How far the five steps of a breach have come at an instant; nothing of it is ever recorded. */
public final class BreachProgress {

  private final Breach breach;
  private final Promises promises;
  private final Instant at;

  private BreachProgress(Breach breach, Promises promises, Instant at) {
    this.breach = breach;
    this.promises = promises;
    this.at = at;
  }

  /**
   * All five steps, in order; none for a report that is gone.
   *
   * @param at not before the last event
   */
  public static List<StepProgress> of(Breach breach, Promises promises, Instant at) {
    var it = new BreachProgress(breach, promises, at);
    if (breach.isOpenReport()) {
      return List.of(Step.values()).stream().map(it::unproven).toList();
    }
    return breach.isProven() ? it.steps() : List.of();
  }

  private StepProgress unproven(Step step) {
    var waiting = new Waiting(For.ANSWER_TO_REPORT, breach.responsible(), breach.reportedAt());
    return new StepProgress(step, Status.LOCKED, breach.reportedAt(), waiting, null, 0);
  }

  private List<StepProgress> steps() {
    var probation = new ProbationProgress(breach, promises, at);
    return List.of(
        apology(),
        explanation(),
        RemedyProgress.of(breach, at),
        probation.silence(),
        probation.patience());
  }

  private StepProgress apology() {
    Instant proven = breach.settled().orElseThrow();
    if (breach.apology().isEmpty()) {
      return open(Step.APOLOGY, proven, new Waiting(For.APOLOGY, breach.responsible(), proven));
    }
    var apology = breach.apology().get();
    Instant offered = apology.offeredAt();
    var answer = new Waiting(For.ANSWER_TO_APOLOGY, breach.injured(), offered);
    return complete(Step.APOLOGY, offered, apology.answer() != null || healed() ? null : answer);
  }

  private StepProgress explanation() {
    Instant proven = breach.settled().orElseThrow();
    if (breach.explanation().isEmpty()) {
      var waiting = new Waiting(For.EXPLANATION, breach.responsible(), proven);
      return open(Step.EXPLANATION, proven, waiting);
    }
    var explanation = breach.explanation().get();
    Instant given = explanation.givenAt();
    if (breach.apology().isEmpty()) {
      // It was given, and counts only once there is an apology.
      var waiting = new Waiting(For.APOLOGY, breach.responsible(), given);
      return new StepProgress(Step.EXPLANATION, Status.UNDER_WAY, given, waiting, null, 0);
    }
    var answer = new Waiting(For.ANSWER_TO_EXPLANATION, breach.injured(), given);
    boolean answered = explanation.answer() != null;
    return complete(Step.EXPLANATION, given, answered || healed() ? null : answer);
  }

  private static StepProgress open(Step step, Instant since, Waiting waiting) {
    return new StepProgress(step, Status.OPEN, since, waiting, null, 0);
  }

  private static StepProgress complete(Step step, Instant since, Waiting waiting) {
    return new StepProgress(step, Status.COMPLETE, since, waiting, null, 1);
  }

  private boolean healed() {
    return breach.isHealedBy(at);
  }
}
