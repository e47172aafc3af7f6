package nl.vertrouwensfonds.api.steps;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.queries.steps.StepsView.Walked;
import nl.vertrouwensfonds.queries.steps.StepsView.WalkedBreaches;

/**
 * How far the five steps of breaches had come at an instant.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record StepList(@JsonUnwrapped AsOfBody asOf, List<BreachSteps> breaches, String next) {

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

  public static StepList of(WalkedBreaches found) {
    var asOf = AsOfBody.of(found.asOf());
    return new StepList(
        asOf,
        found.breaches().map(it -> BreachSteps.of(it, asOf.at())).items(),
        Cursor.next(found.breaches(), it -> it.report().revision()));
  }
}
