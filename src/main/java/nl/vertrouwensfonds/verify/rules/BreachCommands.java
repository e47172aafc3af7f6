package nl.vertrouwensfonds.verify.rules;

import nl.vertrouwensfonds.domain.command.BreachCommand;
import nl.vertrouwensfonds.domain.command.BreachCommand.AmendBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.JoinBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.RuleOnBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.WithdrawBreach;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAmended;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachJoined;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;

/** Of breaches, as they are reported and answered. */
final class BreachCommands {

  private BreachCommands() {}

  static BreachCommand of(BreachEvent event, RecordedCommand it) {
    var content = it.content();
    return switch (event) {
      case BreachReported made ->
          new ReportBreach(made.kind(), made.severity(), made.damage(), made.incident(), content);
      case BreachJoined on -> new JoinBreach(on.breach(), on.incident(), content);
      case BreachAmended on -> new AmendBreach(on.breach(), on.kind(), on.severity(), content);
      case BreachAnswered on -> new AnswerBreach(on.breach(), on.answer(), content);
      case BreachRuled on ->
          new RuleOnBreach(on.breach(), on.ruling(), on.kind(), on.severity(), content);
      case BreachWithdrawn on -> new WithdrawBreach(on.breach(), content);
    };
  }
}
