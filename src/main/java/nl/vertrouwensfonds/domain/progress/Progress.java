package nl.vertrouwensfonds.domain.progress;

import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.progress.StepProgress.For;
import nl.vertrouwensfonds.domain.progress.StepProgress.Status;
import nl.vertrouwensfonds.domain.progress.StepProgress.Step;
import nl.vertrouwensfonds.domain.progress.StepProgress.Waiting;
import nl.vertrouwensfonds.domain.rule.Rules1;

/** How far the five steps of a breach have come at an instant; nothing of it is ever recorded. */
public final class Progress {

  private final Breach breach;
  private final Instant at;

  private Progress(Breach breach, Instant at) {
    this.breach = breach;
    this.at = at;
  }

  /**
   * All five steps, in order; none for a report that is gone.
   *
   * @param at not before the last event
   */
  public static List<StepProgress> of(Breach breach, Instant at) {
    var it = new Progress(breach, at);
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
    return List.of(apology(), explanation(), RemedyProgress.of(breach, at), silence(), patience());
  }

  private StepProgress apology() {
    Instant proven = breach.settled().orElseThrow();
    if (breach.apologised().isEmpty()) {
      return open(Step.APOLOGY, proven, new Waiting(For.APOLOGY, breach.responsible(), proven));
    }
    Instant offered = breach.apologised().get();
    var answer = new Waiting(For.ANSWER_TO_APOLOGY, breach.injured(), offered);
    boolean answered = breach.apologyAnswer().isPresent();
    return complete(Step.APOLOGY, offered, answered || healed() ? null : answer);
  }

  private StepProgress explanation() {
    Instant proven = breach.settled().orElseThrow();
    if (breach.explained().isEmpty()) {
      var waiting = new Waiting(For.EXPLANATION, breach.responsible(), proven);
      return open(Step.EXPLANATION, proven, waiting);
    }
    Instant given = breach.explained().get();
    if (breach.apologised().isEmpty()) {
      // It was given, and counts only once there is an apology.
      var waiting = new Waiting(For.APOLOGY, breach.responsible(), given);
      return new StepProgress(Step.EXPLANATION, Status.UNDER_WAY, given, waiting, null, 0);
    }
    var answer = new Waiting(For.ANSWER_TO_EXPLANATION, breach.injured(), given);
    boolean answered = breach.explanationAnswer().isPresent();
    return complete(Step.EXPLANATION, given, answered || healed() ? null : answer);
  }

  private StepProgress silence() {
    if (breach.proof().isEmpty()) {
      return locked(Step.SILENCE);
    }
    var proof = breach.proof().get();
    Instant end = proof.quietSince().plus(Rules1.quiet(proof.severity()));
    if (!end.isAfter(at)) {
      return new StepProgress(Step.SILENCE, Status.COMPLETE, end, null, null, 1);
    }
    boolean broken = proof.quietSince().isAfter(breach.provedFrom().orElseThrow());
    return new StepProgress(
        Step.SILENCE,
        broken ? Status.BROKEN : Status.UNDER_WAY,
        proof.quietSince(),
        new Waiting(For.TIME, null, proof.quietSince()),
        end,
        proof.silence(at));
  }

  private StepProgress patience() {
    if (breach.proof().isEmpty()) {
      return locked(Step.PATIENCE);
    }
    var proof = breach.proof().get();
    Instant end = proof.patientSince().plus(Rules1.patience(proof.severity()));
    boolean timeIsUp = !end.isAfter(at);
    boolean kept = proof.reached() != null;
    if (kept && timeIsUp) {
      Instant since = proof.reached().isAfter(end) ? proof.reached() : end;
      return new StepProgress(Step.PATIENCE, Status.COMPLETE, since, null, null, 1);
    }
    var waiting =
        kept
            ? new Waiting(For.TIME, null, proof.patientSince())
            : new Waiting(For.KEPT_COMMITMENTS, breach.responsible(), proof.patientSince());
    return new StepProgress(
        Step.PATIENCE,
        Status.UNDER_WAY,
        proof.patientSince(),
        waiting,
        timeIsUp ? null : end,
        proof.patience(at));
  }

  private StepProgress locked(Step step) {
    Instant proven = breach.settled().orElseThrow();
    var waiting = new Waiting(For.WORDS_AND_REMEDY, breach.responsible(), proven);
    return new StepProgress(step, Status.LOCKED, proven, waiting, null, 0);
  }

  private static StepProgress open(Step step, Instant since, Waiting waiting) {
    return new StepProgress(step, Status.OPEN, since, waiting, null, 0);
  }

  private static StepProgress complete(Step step, Instant since, Waiting waiting) {
    return new StepProgress(step, Status.COMPLETE, since, waiting, null, 1);
  }

  private boolean healed() {
    return breach.healedBy(at).isPresent();
  }
}
