package nl.vertrouwensfonds.trust;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
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
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;

/** Deeds about commitments. */
final class PromiseDeeds {

  private final Conduct conduct;
  private final Map<Integer, UUID> ids = new HashMap<>();

  PromiseDeeds(Conduct conduct) {
    this.conduct = conduct;
  }

  Optional<UUID> id(int number) {
    return Optional.ofNullable(ids.get(number));
  }

  boolean does(Deed it) {
    if (it.what().begins()) {
      begins(it);
      return true;
    }
    return conduct.promise(it.number()).filter(about -> does(it, about)).isPresent();
  }

  private boolean does(Deed it, Commitment about) {
    Side other = it.of().other();
    UUID id = about.id();
    return switch (it.what()) {
      case DELIVERED -> conduct.tries(it.of(), it, new DeliverCommitment(id, Content.EMPTY));
      case ASSESSED ->
          conduct.tries(other, it, new AssessCommitment(id, it.outcome(), Content.EMPTY));
      case DEEMED -> conduct.tries(it.of(), it, new DeemCommitmentKept(id));
      case MOVE_ASKED -> conduct.tries(it.of(), it, move(it, id));
      case MOVE_ASKED_BY_RECEIVER -> conduct.tries(other, it, move(it, id));
      case MOVE_ANSWERED -> answered(it, about);
      case RELEASED -> conduct.tries(other, it, new ReleaseCommitment(id, Content.EMPTY));
      case RULED -> ruled(it, about);
      default -> throw new IllegalArgumentException(it.toString());
    };
  }

  private void begins(Deed it) {
    UUID id = conduct.tells(it.of(), it, make(it));
    ids.put(it.number(), id);
    Side other = it.of().other();
    conduct.tells(other, it, new AnswerCommitment(id, Answer.ACCEPTED, Content.EMPTY));
    if (it.what().isAtOnce()) {
      conduct.tells(other, it, new AssessCommitment(id, it.outcome(), Content.EMPTY));
    }
  }

  private static MakeCommitment make(Deed it) {
    boolean atOnce = it.what().isAtOnce();
    var due = atOnce ? today(it).minusDays(1) : today(it).plusDays(it.days());
    Integer within = !atOnce && it.isToBeAnswered() ? 5 : null;
    return new MakeCommitment(it.size(), due, within, null, Content.EMPTY);
  }

  private static LocalDate today(Deed it) {
    return LocalDate.ofInstant(Conduct.at(it), ZoneOffset.UTC);
  }

  private static ProposeMove move(Deed it, UUID id) {
    return new ProposeMove(id, today(it).plusDays(it.days()), Content.EMPTY);
  }

  private boolean answered(Deed it, Commitment about) {
    var answer = it.choice() % 3 == 0 ? Answer.DECLINED : Answer.ACCEPTED;
    return about
        .openMove()
        .filter(move ->
            conduct.tries(move.by().other(), it, new AnswerMove(about.id(), answer, Content.EMPTY)))
        .isPresent();
  }

  private boolean ruled(Deed it, Commitment about) {
    if (!conduct.neutral.sits() || about.ruled()) {
      return false;
    }
    boolean harder = about.outcome() != null && it.outcome().compareTo(about.outcome()) < 0;
    var dispute = new DisputeCommitment(about.id(), Content.EMPTY);
    var rule = new RuleOnCommitment(about.id(), it.outcome(), Content.EMPTY);
    return !harder
        && (about.disputed() || conduct.tries(it.of(), it, dispute))
        && conduct.tries(conduct.neutral.id(), it, rule);
  }
}
