package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DisputeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.effect.Effect.Kept;
import nl.vertrouwensfonds.domain.effect.Effect.Missed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** Promising, answering, delivering, assessing and disputing. */
class CommitmentTest {

  private static final LocalDate DUE = LocalDate.parse("2026-01-10");
  private static final Instant OVERDUE = Instant.parse("2026-01-11T00:00:00Z");

  private final Story story = Story.live();

  private UUID made() {
    return story.does(story.supplier(), new MakeCommitment(Size.LARGE, DUE, Content.EMPTY));
  }

  private UUID accepted() {
    var commitment = made();
    story.does(story.client(), answer(commitment, Answer.ACCEPTED));
    return commitment;
  }

  private static AnswerCommitment answer(UUID commitment, Answer answer) {
    return new AnswerCommitment(commitment, answer, Content.EMPTY);
  }

  private static AssessCommitment assess(UUID commitment, Outcome outcome) {
    return new AssessCommitment(commitment, outcome, Content.EMPTY);
  }

  private static DeliverCommitment deliver(UUID commitment) {
    return new DeliverCommitment(commitment, Content.EMPTY);
  }

  private static DisputeCommitment dispute(UUID commitment) {
    return new DisputeCommitment(commitment, Content.EMPTY);
  }

  @Test
  void whoPromisesOwnsThePromise() {
    made();
    assertEquals(new CommitmentMade(Side.SUPPLIER, Size.LARGE, DUE), story.last());
  }

  @Test
  void theOtherSideAccepts() {
    var commitment = accepted();
    assertEquals(new CommitmentAnswered(commitment, Answer.ACCEPTED), story.last());
  }

  @Test
  void nobodyAcceptsHisOwnPromise() {
    var answer = answer(made(), Answer.ACCEPTED);
    story.refuses(Rule.NOT_YOURS, story.supplier(), answer);
  }

  @Test
  void answeringNeedsAMandate() {
    var assistant =
        story.does(
            story.client(), new AdmitParticipant(Role.DEMAND_MANAGEMENT, false, Content.EMPTY));
    var commitment = made();
    story.refuses(Rule.NO_MANDATE, assistant, answer(commitment, Answer.ACCEPTED));
    story.refuses(Rule.NO_MANDATE, assistant, answer(commitment, Answer.DECLINED));
    var refusal = story.refuses(Rule.NO_MANDATE, assistant, answer(commitment, Answer.ACCEPTED));
    assertEquals(List.of(story.client()), refusal.facts().get("mandated"));
  }

  @Test
  void anAnswerIsGivenOnce() {
    var commitment = accepted();
    story.refuses(Rule.ALREADY_ANSWERED, story.client(), answer(commitment, Answer.DECLINED));
  }

  @Test
  void aDeliveryIsTheOwnersToRecordOnce() {
    var commitment = accepted();
    story.refuses(Rule.NOT_YOURS, story.client(), deliver(commitment));
    story.does(story.supplier(), deliver(commitment));
    assertEquals(new CommitmentDelivered(commitment), story.last());
    story.refuses(Rule.ALREADY_DONE, story.supplier(), deliver(commitment));
  }

  @Test
  void whatWasDeclinedIsNotDelivered() {
    var commitment = made();
    story.does(story.client(), answer(commitment, Answer.DECLINED));
    story.refuses(Rule.COMMITMENT_NOT_ACCEPTED, story.supplier(), deliver(commitment));
  }

  @Test
  void keptIsTheOtherSidesWord() {
    var commitment = accepted();
    story.refuses(Rule.NOT_YOURS, story.supplier(), assess(commitment, Outcome.KEPT));
    story.does(story.client(), assess(commitment, Outcome.KEPT));
    assertEquals(new CommitmentAssessed(commitment, Outcome.KEPT), story.last());
    story.refuses(Rule.ALREADY_ANSWERED, story.client(), assess(commitment, Outcome.KEPT));
  }

  @Test
  void whatWasNotAcceptedIsNeitherKeptNorMissed() {
    var commitment = made();
    story.refuses(Rule.COMMITMENT_NOT_ACCEPTED, story.client(), assess(commitment, Outcome.KEPT));
    story.at(OVERDUE);
    story.refuses(Rule.COMMITMENT_NOT_ACCEPTED, story.client(), assess(commitment, Outcome.MISSED));
  }

  @Test
  void missedOnlyOnceTheDueDayIsOver() {
    var missed = assess(accepted(), Outcome.MISSED);
    story.at(OVERDUE.minusNanos(1000));
    var refusal = story.refuses(Rule.NOT_DUE, story.client(), missed);
    assertEquals(DUE, refusal.facts().get("due"));
    story.at(OVERDUE);
    story.does(story.client(), missed);
  }

  @Test
  void aMissCanBeDisputedByItsOwnerOnce() {
    var commitment = accepted();
    story.refuses(Rule.NOTHING_TO_ANSWER, story.supplier(), dispute(commitment));
    story.at(OVERDUE).does(story.client(), assess(commitment, Outcome.MISSED));
    story.refuses(Rule.NOT_YOURS, story.client(), dispute(commitment));
    story.does(story.supplier(), dispute(commitment));
    assertEquals(new CommitmentDisputed(commitment), story.last());
    story.refuses(Rule.ALREADY_DONE, story.supplier(), dispute(commitment));
  }

  @Test
  void silenceOnADeliveryCanBeDisputedOnceItIsOverdue() {
    var commitment = accepted();
    story.does(story.supplier(), deliver(commitment));
    story.refuses(Rule.NOT_DUE, story.supplier(), dispute(commitment));
    story.at(OVERDUE).does(story.supplier(), dispute(commitment));
  }

  @Test
  void nothingIsSaidOfWhatIsNotThere() {
    story.refuses(Rule.UNKNOWN, story.client(), assess(new UUID(9, 9), Outcome.KEPT));
  }

  @Test
  void onlySoMuchOfWhatIsKeptCountsInAMonth() {
    for (int i = 0; i < 3; i++) {
      story.does(story.client(), assess(accepted(), Outcome.KEPT));
    }
    var later = accepted();
    story.later(15, DAYS).does(story.client(), assess(later, Outcome.KEPT));
    var counted = story.effects().stream().map(it -> ((Kept) it).counted()).toList();
    assertEquals(2, counted.get(0));
    assertTrue(counted.get(1) < 1e-9 && counted.get(2) < 1e-9);
    assertEquals(1, counted.get(3), 1e-6);
  }

  @Test
  void aMissCountsWhole() {
    var commitment = accepted();
    story.at(OVERDUE).does(story.client(), assess(commitment, Outcome.MISSED));
    var event = story.log().getLast();
    assertEquals(
        List.of(new Missed(Side.SUPPLIER, event.stamp().effectiveAt(), event.id(), commitment, 2)),
        story.effects());
  }
}
