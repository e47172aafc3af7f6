package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.breach.StepProgress.Status;
import nl.vertrouwensfonds.domain.breach.StepProgress.Step;
import nl.vertrouwensfonds.domain.breach.StepProgress.Waiting;
import nl.vertrouwensfonds.domain.healing.Probation;
import nl.vertrouwensfonds.domain.rule.Rules1;

/** How far silence and patience have come, which run side by side after words and remedy. */
final class ProbationProgress {

  private final Breach breach;
  private final Promises promises;
  private final Instant at;

  ProbationProgress(Breach breach, Promises promises, Instant at) {
    this.breach = breach;
    this.promises = promises;
    this.at = at;
  }

  StepProgress silence() {
    return breach.probation().map(this::silence).orElseGet(() -> locked(Step.SILENCE));
  }

  StepProgress patience() {
    return breach.probation().map(this::patience).orElseGet(() -> locked(Step.PATIENCE));
  }

  private StepProgress locked(Step step) {
    Instant proven = breach.settled().orElseThrow();
    var waiting = new Waiting(For.WORDS_AND_REMEDY, breach.responsible(), proven);
    return new StepProgress(step, Status.LOCKED, proven, waiting, null, 0);
  }

  private StepProgress silence(Probation probation) {
    Instant since = probation.quietSince();
    Instant end = since.plus(Rules1.quiet(probation.severity()));
    if (!end.isAfter(at)) {
      return complete(Step.SILENCE, end);
    }
    boolean broken = since.isAfter(breach.onProbationFrom().orElseThrow());
    var status = broken ? Status.BROKEN : Status.UNDER_WAY;
    var time = new Waiting(For.TIME, null, since);
    return new StepProgress(Step.SILENCE, status, since, time, end, probation.silence(at));
  }

  private StepProgress patience(Probation probation) {
    Instant since = probation.patientSince();
    Instant end = since.plus(Rules1.patience(probation.severity()));
    boolean timeIsUp = !end.isAfter(at);
    Instant reached = probation.reached();
    if (reached != null && timeIsUp) {
      return complete(Step.PATIENCE, reached.isAfter(end) ? reached : end);
    }
    var waiting = reached == null ? counting(since) : new Waiting(For.TIME, null, since);
    Instant until = timeIsUp ? null : end;
    double part = probation.patience(at);
    return new StepProgress(Step.PATIENCE, Status.UNDER_WAY, since, waiting, until, part);
  }

  /** Who delivered has done his part: then it waits for the other side. */
  private Waiting counting(Instant since) {
    return promises
        .awaited(breach.responsible(), breach::wasOnProbation, at)
        .orElseGet(() -> new Waiting(For.KEPT_COMMITMENTS, breach.responsible(), since));
  }

  private static StepProgress complete(Step step, Instant since) {
    return new StepProgress(step, Status.COMPLETE, since, null, null, 1);
  }
}
