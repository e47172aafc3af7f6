package nl.vertrouwensfonds.api.steps;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.queries.steps.StepsView.Found;
import nl.vertrouwensfonds.queries.steps.StepsView.Walked;

/** How far the five steps of breaches had come at an instant. */
public record StepList(@JsonUnwrapped AsOfBody asOf, List<BreachSteps> breaches) {

  /**
   * The steps of one breach; none for a report that is gone.
   *
   * @param healedAt absent while it is not healed
   */
  public record BreachSteps(
      UUID breach,
      Side responsible,
      Breach.Report report,
      Instant healedAt,
      List<StepProgress> steps) {

    public static BreachSteps of(Walked it, Instant at) {
      var breach = it.breach();
      return new BreachSteps(
          breach.id(),
          breach.responsible(),
          breach.report(),
          breach.healedBy(at).orElse(null),
          it.steps());
    }
  }

  public static StepList of(Found found, Predicate<Walked> wanted) {
    var asOf = AsOfBody.of(found.asOf());
    return new StepList(
        asOf,
        found.breaches().stream().filter(wanted).map(it -> BreachSteps.of(it, asOf.at())).toList());
  }
}
