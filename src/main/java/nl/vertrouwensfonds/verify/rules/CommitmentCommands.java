package nl.vertrouwensfonds.verify.rules;

import nl.vertrouwensfonds.domain.command.CommitmentCommand;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeemCommitmentKept;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DisputeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ProposeMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ReleaseCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.RuleOnCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDeemedKept;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveProposed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentReleased;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;

/** Of promises. */
final class CommitmentCommands {

  private CommitmentCommands() {}

  static CommitmentCommand of(CommitmentEvent event, RecordedCommand it) {
    var content = it.content();
    return switch (event) {
      case CommitmentMade made ->
          new MakeCommitment(
              made.size(), made.due(), made.answerWithin(), made.procedure(), content);
      case CommitmentAnswered on -> new AnswerCommitment(on.commitment(), on.answer(), content);
      case CommitmentMoveProposed on -> new ProposeMove(on.commitment(), on.due(), content);
      case CommitmentMoveAnswered on -> new AnswerMove(on.commitment(), on.answer(), content);
      case CommitmentReleased on -> new ReleaseCommitment(on.commitment(), content);
      case CommitmentDelivered on -> new DeliverCommitment(on.commitment(), content);
      case CommitmentAssessed on -> new AssessCommitment(on.commitment(), on.outcome(), content);
      case CommitmentDeemedKept on -> new DeemCommitmentKept(on.commitment());
      case CommitmentDisputed on -> new DisputeCommitment(on.commitment(), content);
      case CommitmentRuled on -> new RuleOnCommitment(on.commitment(), on.outcome(), content);
    };
  }
}
