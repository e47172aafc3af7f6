package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.commitment.Move;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveProposed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentReleased;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** What both sides agree to move, and what the receiver lets go. */
class ReplanningTest {

  private static final LocalDate DUE = Promised.DUE;
  private static final LocalDate LATER = DUE.plusDays(30);
  private static final Instant OVERDUE = Instant.parse("2026-01-21T00:00:00Z");

  private final Story story = Story.live();
  private final Promised promise = Promised.accepted(story);

  private UUID junior(UUID of) {
    return story.does(of, new AdmitParticipant(Role.DELIVERY, false, Content.EMPTY));
  }

  @Test
  void eitherSideAsksForAnotherDayAndTheOtherAgrees() {
    for (var sides :
        List.of(
            List.of(story.supplier(), story.client()), List.of(story.client(), story.supplier()))) {
      var moved = Promised.accepted(story);
      story.does(sides.getFirst(), moved.move(LATER));
      assertEquals(new CommitmentMoveProposed(moved.id, LATER), story.last());
      assertEquals(DUE, moved.state().due());
      story.does(sides.getLast(), moved.answerMove(Answer.ACCEPTED));
      assertEquals(new CommitmentMoveAnswered(moved.id, Answer.ACCEPTED), story.last());
      assertEquals(LATER, moved.state().due());
      assertEquals(DUE, moved.state().firstDue());
    }
  }

  @Test
  void whoAsksDoesNotAnswerHimself() {
    story.does(story.supplier(), promise.move(LATER));
    story.refuses(Rule.NOT_YOURS, story.supplier(), promise.answerMove(Answer.ACCEPTED));
  }

  @Test
  void theNeutralNeitherAsksNorAnswers() {
    var led = Mediated.led(story);
    story.refuses(Rule.NOT_YOURS, led.neutral(), promise.move(LATER));
    story.does(story.supplier(), promise.move(LATER));
    story.refuses(Rule.NOT_YOURS, led.neutral(), promise.answerMove(Answer.ACCEPTED));
  }

  @Test
  void movingTakesAMandate() {
    story.refuses(Rule.NO_MANDATE, junior(story.supplier()), promise.move(LATER));
    story.does(story.supplier(), promise.move(LATER));
    var assistant = junior(story.client());
    story.refuses(Rule.NO_MANDATE, assistant, promise.answerMove(Answer.ACCEPTED));
    story.refuses(Rule.NO_MANDATE, assistant, promise.answerMove(Answer.DECLINED));
  }

  @Test
  void aDeclinedMoveLeavesTheDayAndNothingToAnswer() {
    story.does(story.supplier(), promise.move(LATER));
    story.does(story.client(), promise.answerMove(Answer.DECLINED));
    assertEquals(DUE, promise.state().due());
    story.refuses(Rule.NOTHING_TO_ANSWER, story.client(), promise.answerMove(Answer.ACCEPTED));
  }

  @Test
  void aNewProposalOfEitherSideReplacesTheOneThatNobodyAnswered() {
    story.does(story.supplier(), promise.move(LATER));
    story.does(story.client(), promise.move(LATER.plusDays(5)));
    story.refuses(Rule.NOT_YOURS, story.client(), promise.answerMove(Answer.ACCEPTED));
    story.does(story.supplier(), promise.answerMove(Answer.ACCEPTED));
    assertEquals(LATER.plusDays(5), promise.state().due());
    assertEquals(List.of(Side.CLIENT), promise.state().moves().stream().map(Move::by).toList());
  }

  @Test
  void theSameDayIsNoMove() {
    story.refuses(Rule.ALREADY_DONE, story.supplier(), promise.move(DUE));
  }

  @Test
  void aDayThatIsOverIsNotProposedAndNotAgreedOn() {
    story.does(story.supplier(), promise.move(DUE.minusDays(1)));
    story.at(OVERDUE.minus(1, DAYS));
    story.refuses(Rule.OFFER_LAPSED, story.client(), promise.answerMove(Answer.ACCEPTED));
    var refusal =
        story.refuses(Rule.DUE_IN_THE_PAST, story.supplier(), promise.move(DUE.minusDays(1)));
    assertEquals(DUE.minusDays(1), refusal.facts().get("due"));
    story.does(story.supplier(), promise.move(LATER));
  }

  @Test
  void aPromiseIsNotDueInThePast() {
    story.at(OVERDUE);
    var late = new MakeCommitment(Size.NORMAL, DUE, Content.EMPTY);
    story.refuses(Rule.DUE_IN_THE_PAST, story.supplier(), late);
    story.does(story.supplier(), new MakeCommitment(Size.NORMAL, DUE.plusDays(1), Content.EMPTY));
  }

  @Test
  void ofAHistoryAPromiseMayHaveBeenDueInThePast() {
    var told = Story.importing(Story.START.minus(400, DAYS));
    var past = new MakeCommitment(Size.NORMAL, DUE.minusDays(300), Content.EMPTY);
    told.tells(told.supplier(), Story.START.minus(10, DAYS), past);
  }

  @Test
  void onlyWhatIsAcceptedAndStillRunsIsMoved() {
    story.refuses(Rule.COMMITMENT_NOT_ACCEPTED, story.supplier(), Promised.made(story).move(LATER));
    story.does(story.client(), promise.assess(Outcome.KEPT));
    story.refuses(Rule.ALREADY_ANSWERED, story.supplier(), promise.move(LATER));
  }

  @Test
  void afterAMoveTheNewDayIsTheOneThatIsMissed() {
    story.does(story.supplier(), promise.move(LATER));
    story.does(story.client(), promise.answerMove(Answer.ACCEPTED));
    story.at(OVERDUE);
    story.refuses(Rule.NOT_DUE, story.client(), promise.assess(Outcome.MISSED));
    story.later(30, DAYS);
    story.does(story.client(), promise.assess(Outcome.MISSED));
  }

  @Test
  void movesAreCountedWithTheirDays() {
    story.does(story.supplier(), promise.move(LATER));
    story.does(story.client(), promise.answerMove(Answer.ACCEPTED));
    story.does(story.supplier(), promise.move(LATER.plusDays(3)));
    story.does(story.client(), promise.answerMove(Answer.ACCEPTED));
    var tally = story.relationship().commitments().tally(Side.SUPPLIER);
    assertEquals(List.of(1L, 2L, 33L), List.of(tally.moved(), tally.moves(), tally.movedDays()));
  }

  @Test
  void movesAndReleasesMoveNoFund() {
    story.does(story.supplier(), promise.move(LATER));
    story.does(story.client(), promise.answerMove(Answer.ACCEPTED));
    story.does(story.client(), promise.release());
    assertTrue(story.effects().isEmpty(), story.effects().toString());
  }

  @Test
  void theReceiverLetsTheOwnerOff() {
    story.refuses(Rule.NOT_YOURS, story.supplier(), promise.release());
    story.refuses(Rule.NO_MANDATE, junior(story.client()), promise.release());
    story.does(story.client(), promise.release());
    assertEquals(new CommitmentReleased(promise.id), story.last());
    assertEquals(1, story.relationship().commitments().tally(Side.SUPPLIER).released());
  }

  @Test
  void whatWasLetGoIsOver() {
    story.does(story.supplier(), promise.move(LATER));
    story.does(story.client(), promise.release());
    story.refuses(Rule.ALREADY_DONE, story.client(), promise.release());
    story.refuses(Rule.ALREADY_DONE, story.supplier(), promise.deliver());
    story.refuses(Rule.ALREADY_DONE, story.supplier(), promise.move(LATER));
    story.refuses(Rule.ALREADY_DONE, story.client(), promise.answerMove(Answer.ACCEPTED));
    story.at(OVERDUE);
    for (Outcome it : Outcome.values()) {
      story.refuses(Rule.ALREADY_DONE, story.client(), promise.assess(it));
    }
  }

  @Test
  void whatIsAssessedOrNotAcceptedIsNotLetGo() {
    story.refuses(Rule.COMMITMENT_NOT_ACCEPTED, story.client(), Promised.made(story).release());
    story.does(story.client(), promise.assess(Outcome.KEPT));
    story.refuses(Rule.ALREADY_ANSWERED, story.client(), promise.release());
  }

  @Test
  void aDeliveryIsNotDatedBeforeItsPromise() {
    story.later(1, DAYS);
    var before = Moment.told(story.now(), Story.START.minusSeconds(1));
    story.refuses(Rule.BEFORE_ITS_PROMISE, story.supplier(), promise.deliver(), before);
    story.does(
        story.supplier(), promise.deliver(), Moment.told(story.now(), Story.START.plusSeconds(1)));
  }
}
