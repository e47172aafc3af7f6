package nl.vertrouwensfonds.queries.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.trust.Expected;
import nl.vertrouwensfonds.trust.Expected.OnBreach;
import nl.vertrouwensfonds.trust.Expected.Turn;

/** The steps that a side has before it for its proven breaches, in the order they are walked. */
final class OpenSteps {

  /** Whoever has more breaches to repair begins with these. */
  private static final int BREACHES = 8;

  private OpenSteps() {}

  /**
   * @param expected of which breaches something is expected already: that is how they go on
   * @param at when they are taken
   */
  static List<OnBreach> of(
      Relationship relationship, Side responsible, List<Expected> expected, Instant at) {
    return relationship.breaches().all().stream()
        .filter(it -> it.responsible() == responsible && it.isProven() && !it.isHealedBy(at))
        .filter(it -> expected.stream().noneMatch(some -> isOf(some, it)))
        .limit(BREACHES)
        .flatMap(it -> of(it).stream().map(turn -> new OnBreach(at, it.id(), turn)))
        .toList();
  }

  private static boolean isOf(Expected some, Breach breach) {
    return some instanceof OnBreach it && it.breach().equals(breach.id());
  }

  private static List<Turn> of(Breach breach) {
    var open = new ArrayList<Turn>();
    if (breach.apology().filter(it -> it.answer() == ApologyAnswer.ACCEPTED).isEmpty()) {
      open.add(Turn.APOLOGY_ACCEPTED);
    }
    if (breach.explanation().filter(it -> it.answer() == ExplanationAnswer.ACCEPTED).isEmpty()) {
      open.add(Turn.EXPLANATION_ACCEPTED);
    }
    if (!breach.remedy().complete()) {
      open.add(Turn.REMEDY_CONFIRMED);
    }
    return open;
  }
}
