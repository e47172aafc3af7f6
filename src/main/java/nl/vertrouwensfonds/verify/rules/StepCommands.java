package nl.vertrouwensfonds.verify.rules;

import nl.vertrouwensfonds.domain.command.ApologyCommand.AnswerApology;
import nl.vertrouwensfonds.domain.command.ApologyCommand.OfferApology;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.AnswerExplanation;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AnswerCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.DeliverCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PayCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PromiseCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.RuleOnRemedy;
import nl.vertrouwensfonds.domain.command.RemedyCommand.WaiveRemedy;
import nl.vertrouwensfonds.domain.event.StepEvent;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationPaid;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionDelivered;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyRuled;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;

/** Of the five steps. */
final class StepCommands {

  private StepCommands() {}

  /** Null for a silence that nothing broke. */
  static Command of(StepEvent event, RecordedCommand it) {
    var content = it.content();
    return switch (event) {
      // An apology that was recorded was meant, and as the rules want it.
      case ApologyOffered on ->
          new OfferApology(on.breach(), true, true, true, on.mentions(), content);
      case ApologyAnswered on -> new AnswerApology(on.breach(), on.answer(), content);
      case ExplanationGiven on ->
          new GiveExplanation(on.breach(), on.mentions(), it.breaksSilence(), content);
      case ExplanationAnswered on -> new AnswerExplanation(on.breach(), on.answer(), content);
      case CorrectionPromised on -> new PromiseCorrection(on.breach(), on.due(), content);
      case CorrectionDelivered on -> new DeliverCorrection(on.correction(), content);
      case CorrectionAssessed on -> new AssessCorrection(on.correction(), on.assessment(), content);
      case CompensationOffered on ->
          new OfferCompensation(on.breach(), on.money(), on.until(), content);
      case CompensationAnswered on ->
          new AnswerCompensation(on.compensation(), on.answer(), on.counter(), on.until(), content);
      case CompensationPaid on -> new PayCompensation(on.compensation(), on.money(), content);
      case CompensationAssessed on ->
          new AssessCompensation(on.compensation(), on.assessment(), content);
      case RemedyRuled on -> new RuleOnRemedy(on.promise(), on.assessment(), content);
      case RemedyWaived on -> new WaiveRemedy(on.breach(), content);
      case SilenceBroken _ -> null;
    };
  }
}
