package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Breach.Report;
import nl.vertrouwensfonds.domain.breach.BreachProgress;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress.Status;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.commitment.Commitments;
import nl.vertrouwensfonds.domain.rule.Wait.For;

/** What a case waits for at an instant, from whom and since when; nothing of it is recorded. */
public final class CaseProgress {

  private final Case mediatedCase;
  private final Breaches breaches;
  private final Commitments commitments;
  private final Instant at;
  private final List<Awaited> awaited = new ArrayList<>();

  private CaseProgress(Case mediatedCase, Breaches breaches, Commitments commitments, Instant at) {
    this.mediatedCase = mediatedCase;
    this.breaches = breaches;
    this.commitments = commitments;
    this.at = at;
  }

  /**
   * All that is waited for; of a closed case nothing.
   *
   * @param at not before the last event
   */
  public static List<Awaited> of(
      Case mediatedCase, Breaches breaches, Commitments commitments, Instant at) {
    var progress = new CaseProgress(mediatedCase, breaches, commitments, at);
    progress.atTheTable();
    progress.besides();
    return List.copyOf(progress.awaited);
  }

  /** The same, without what is repaired or ruled on, and without closing it. */
  static List<Awaited> atTheTable(
      Case mediatedCase, Breaches breaches, Commitments commitments, Instant at) {
    var progress = new CaseProgress(mediatedCase, breaches, commitments, at);
    progress.atTheTable();
    return List.copyOf(progress.awaited);
  }

  private void atTheTable() {
    switch (mediatedCase.stage(breaches, at)) {
      case CLOSED -> {}
      case OPENING -> opening();
      case EXPLORING_WILL -> will();
      case RECONCILING, REPAIRING, PROBATION -> talks();
    }
  }

  /** What is ruled on and repaired meanwhile; when nothing at all is waited for, its end. */
  private void besides() {
    switch (mediatedCase.stage(breaches, at)) {
      case CLOSED, OPENING -> {}
      case EXPLORING_WILL -> quarrels();
      case RECONCILING, REPAIRING, PROBATION -> repair();
    }
  }

  private void opening() {
    var mediation = mediatedCase.mediation();
    if (mediation.proposedAt().isEmpty()) {
      await(For.MEDIATION_PROPOSAL, Side.NEUTRAL, mediatedCase.openedAt(), mediatedCase.id());
      return;
    }
    Instant proposed = mediation.proposedAt().get();
    Side.PARTIES.stream()
        .filter(side -> !mediation.acceptedBy(side))
        .forEach(side -> await(For.MEDIATION_ANSWER, side, proposed, mediatedCase.id()));
  }

  private void will() {
    Instant since = mediatedCase.mediation().acceptedAt().orElseThrow();
    mediatedCase
        .wills()
        .openedAt()
        .ifPresentOrElse(
            opened -> pausing(For.WILL_ASSESSMENT, Side.NEUTRAL, opened),
            () ->
                Side.PARTIES.stream()
                    .filter(side -> !mediatedCase.wills().declared(side))
                    .forEach(side -> pausing(For.WILL, side, since)));
  }

  /** While legal action is paused there is time for it. */
  private void pausing(For what, Side from, Instant since) {
    Instant until = mediatedCase.pausedUntil().orElse(null);
    awaited.add(new Awaited(what, from, since, until, mediatedCase.id()));
  }

  private void talks() {
    awaited.addAll(new TalkProgress(mediatedCase, breaches).awaited());
  }

  private void repair() {
    quarrels();
    breaches.all().stream().filter(it -> it.isToHeal(at)).forEach(this::steps);
    if (awaited.isEmpty()) {
      Instant found = mediatedCase.wills().foundAt().orElseThrow();
      await(For.CLOSING, Side.NEUTRAL, found, mediatedCase.id());
    }
  }

  /** Reports that want an answer, and what both sides see otherwise. */
  private void quarrels() {
    for (Breach breach : breaches.all()) {
      if (breach.report() == Report.DISPUTED) {
        await(For.RULING, Side.NEUTRAL, breach.reportSince(), breach.id());
      } else if (breach.report() == Report.REPORTED) {
        await(
            StepProgress.For.ANSWER_TO_REPORT,
            breach.responsible(),
            breach.reportSince(),
            breach.id());
      }
    }
    commitments.all().stream()
        .filter(Commitment::waitsForRuling)
        .forEach(c -> await(For.RULING, Side.NEUTRAL, c.disputedAt(), c.id()));
  }

  private void steps(Breach breach) {
    BreachProgress.of(breach, commitments, at).stream()
        .filter(step -> step.waiting() != null && step.status() != Status.LOCKED)
        .forEach(step -> awaited.add(awaited(step, breach)));
  }

  private static Awaited awaited(StepProgress step, Breach breach) {
    var waiting = step.waiting();
    return new Awaited(waiting.what(), waiting.from(), waiting.since(), step.until(), breach.id());
  }

  private void await(Enum<?> what, Side from, Instant since, UUID subject) {
    awaited.add(new Awaited(what, from, since, null, subject));
  }
}
