package nl.vertrouwensfonds.api.breaches;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.bodies.SaidBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Apology;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Compensation;
import nl.vertrouwensfonds.domain.breach.Correction;
import nl.vertrouwensfonds.domain.breach.Explanation;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.queries.steps.BreachView.ToldBreaches;
import nl.vertrouwensfonds.queries.steps.StepsView.Walked;
import nl.vertrouwensfonds.queries.words.Words.Said;

/**
 * Some of a relationship's breaches, as they stood at an instant, each with its five steps.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record BreachList(@JsonUnwrapped AsOfBody asOf, List<BreachBody> breaches, String next) {

  /**
   * A breach.
   *
   * @param what absent for who may not read it
   * @param healedAt absent while it is not healed
   * @param said from the report on, all that was said of it but for its remedies
   */
  public record BreachBody(
      UUID id,
      Side responsible,
      Kind kind,
      Severity severity,
      MoneyBody damage,
      Breach.Report report,
      String what,
      Instant reportedAt,
      Instant healedAt,
      ApologyAnswer apologyAnswer,
      ExplanationAnswer explanationAnswer,
      List<CorrectionBody> corrections,
      List<CompensationBody> compensations,
      boolean waived,
      List<StepProgress> steps,
      List<SaidBody> said) {

    static BreachBody of(Walked it, Instant at, Map<UUID, List<Said>> said) {
      var breach = it.breach();
      return new BreachBody(
          breach.id(),
          breach.responsible(),
          breach.kind(),
          breach.severity(),
          MoneyBody.of(breach.damage()),
          breach.report(),
          SaidBody.text(said.get(breach.id()).getFirst(), WithWhat.WHAT),
          breach.reportedAt(),
          breach.healedBy(at).orElse(null),
          breach.apology().map(Apology::answer).orElse(null),
          breach.explanation().map(Explanation::answer).orElse(null),
          breach.remedy().corrections().stream().map(c -> CorrectionBody.of(c, said)).toList(),
          breach.remedy().compensations().stream()
              .map(c -> CompensationBody.of(c, at, said))
              .toList(),
          breach.remedy().waived(),
          it.steps(),
          SaidBody.all(said.get(breach.id())));
    }
  }

  public record CorrectionBody(
      UUID id, LocalDate due, boolean delivered, Assessment assessment, List<SaidBody> said) {

    static CorrectionBody of(Correction it, Map<UUID, List<Said>> said) {
      return new CorrectionBody(
          it.id(), it.due(), it.delivered(), it.assessment(), SaidBody.all(said.get(it.id())));
    }
  }

  /**
   * @param offeredBy who made the offer that stands
   * @param lapsed whether its deadline is over
   */
  public record CompensationBody(
      UUID id,
      MoneyBody money,
      Side offeredBy,
      Instant until,
      Compensation.State state,
      boolean lapsed,
      boolean paid,
      Assessment assessment,
      List<SaidBody> said) {

    static CompensationBody of(Compensation it, Instant at, Map<UUID, List<Said>> said) {
      return new CompensationBody(
          it.id(),
          MoneyBody.of(it.money()),
          it.by(),
          it.until(),
          it.state(),
          it.lapsed(at),
          it.paid(),
          it.assessment(),
          SaidBody.all(said.get(it.id())));
    }
  }

  static BreachList of(ToldBreaches told) {
    var found = told.walked();
    var asOf = AsOfBody.of(found.asOf());
    return new BreachList(
        asOf,
        found.breaches().map(it -> BreachBody.of(it, asOf.at(), told.said())).items(),
        Cursor.next(found.breaches(), it -> it.report().revision()));
  }
}
