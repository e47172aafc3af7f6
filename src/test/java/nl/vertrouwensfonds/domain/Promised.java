package nl.vertrouwensfonds.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeemCommitmentKept;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ProposeMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ReleaseCommitment;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/** A promise of the supplier's, and what is done with it, in one word each. */
final class Promised {

  static final LocalDate DUE = LocalDate.parse("2026-01-20");

  final Story story;
  final UUID id;

  private Promised(Story story, Integer answerWithin) {
    this.story = story;
    var make = new MakeCommitment(Size.NORMAL, DUE, answerWithin, null, Content.EMPTY);
    this.id = story.does(story.supplier(), make);
  }

  static Promised made(Story story) {
    return new Promised(story, null);
  }

  static Promised accepted(Story story) {
    return accepted(story, null);
  }

  static Promised accepted(Story story, Integer answerWithin) {
    var promise = new Promised(story, answerWithin);
    story.does(story.client(), promise.answer(Answer.ACCEPTED));
    return promise;
  }

  Commitment state() {
    return story.relationship().commitments().find(id).orElseThrow();
  }

  AnswerCommitment answer(Answer answer) {
    return new AnswerCommitment(id, answer, Content.EMPTY);
  }

  ProposeMove move(LocalDate due) {
    return new ProposeMove(id, due, Content.EMPTY);
  }

  AnswerMove answerMove(Answer answer) {
    return new AnswerMove(id, answer, Content.EMPTY);
  }

  ReleaseCommitment release() {
    return new ReleaseCommitment(id, Content.EMPTY);
  }

  DeliverCommitment deliver() {
    return new DeliverCommitment(id, Content.EMPTY);
  }

  AssessCommitment assess(Outcome outcome) {
    return new AssessCommitment(id, outcome, Content.EMPTY);
  }

  DeemCommitmentKept deem() {
    return new DeemCommitmentKept(id);
  }
}
