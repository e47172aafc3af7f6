package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach.Report;
import nl.vertrouwensfonds.domain.breach.Promises.Awaited;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.healing.Probation;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.domain.rule.Wait;

/** What a breach waits for, from its report until it heals. */
public final class BreachWaits {

  private final Breach breach;
  private final Promises promises;
  private final Instant heals;
  private final List<Wait> waits = new ArrayList<>();

  private BreachWaits(Breach breach, Promises promises) {
    this.breach = breach;
    this.promises = promises;
    this.heals = breach.probation().flatMap(Probation::healsAt).orElse(null);
  }

  /**
   * All that has not ended by an instant.
   *
   * @param at the last event's
   */
  public static Stream<Wait> of(Breach breach, Promises promises, Instant at) {
    var it = new BreachWaits(breach, promises);
    if (breach.isOpenReport()) {
      it.report();
    } else if (breach.isToHeal(at)) {
      it.words();
      it.waits.addAll(RemedyWaits.of(breach).toList());
      breach.probation().ifPresent(it::probation);
    }
    return it.waits.stream().filter(wait -> !wait.endedBy(at));
  }

  /** What nobody answers is ruled upon all the same. */
  private void report() {
    Instant due = breach.reportedAt().plus(Rules1.TO_ANSWER_REPORT);
    if (breach.report() == Report.DISPUTED) {
      wait(Wait.For.RULING, Side.NEUTRAL, breach.reportSince());
      return;
    }
    waits.add(of(For.ANSWER_TO_REPORT, breach.responsible(), breach.reportSince()).until(due));
    wait(Wait.For.RULING, Side.NEUTRAL, due);
  }

  private void words() {
    Instant proven = breach.settled().orElseThrow();
    var apology = breach.apology();
    if (apology.isEmpty()) {
      wait(For.APOLOGY, breach.responsible(), proven);
    } else if (apology.get().answer() == null) {
      wait(For.ANSWER_TO_APOLOGY, breach.injured(), apology.get().offeredAt());
    }
    var explanation = breach.explanation();
    if (explanation.isEmpty()) {
      wait(For.EXPLANATION, breach.responsible(), proven);
    } else if (explanation.get().answer() == null) {
      wait(For.ANSWER_TO_EXPLANATION, breach.injured(), explanation.get().givenAt());
    }
  }

  private void probation(Probation it) {
    Instant quiet = it.quietSince().plus(Rules1.quiet(it.severity()));
    Instant patient = it.patientSince().plus(Rules1.patience(it.severity()));
    waits.add(of(Wait.For.END_OF_SILENCE, null, it.quietSince()).until(quiet).ends(quiet));
    if (it.reached() == null) {
      keeping(it.patientSince(), patient);
    } else {
      waits.add(of(Wait.For.END_OF_PATIENCE, null, it.patientSince()).until(patient).ends(patient));
    }
  }

  /** The responsible side is waited for whenever the other has nothing to say of its promises. */
  private void keeping(Instant since, Instant until) {
    Instant from = since;
    for (Awaited it : awaited()) {
      if (from.isBefore(it.from())) {
        waits.add(
            of(For.KEPT_COMMITMENTS, breach.responsible(), from).until(until).ends(it.from()));
      }
      from = from.isBefore(it.until()) ? it.until() : from;
    }
    waits.add(of(For.KEPT_COMMITMENTS, breach.responsible(), from).until(until));
  }

  /** The words of the other side that are waited for at some time, by when that begins. */
  private List<Awaited> awaited() {
    return promises.awaited(breach.responsible(), breach::wasOnProbation).stream()
        .filter(it -> it.from().isBefore(it.until()))
        .sorted(Comparator.comparing(Awaited::from))
        .toList();
  }

  private void wait(Enum<?> what, Side from, Instant since) {
    waits.add(of(what, from, since));
  }

  private Wait of(Enum<?> what, Side from, Instant since) {
    return Wait.of(what, breach.id(), from, since).ends(heals);
  }
}
