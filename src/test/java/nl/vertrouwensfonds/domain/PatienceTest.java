package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.breach.BreachProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.breach.StepProgress.Step;
import nl.vertrouwensfonds.domain.breach.StepProgress.Waiting;
import nl.vertrouwensfonds.domain.cases.Awaited;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ProposeMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ReleaseCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Moment;
import org.junit.jupiter.api.Test;

/** Whom patience waits for while silence and patience run: of a breach of the supplier. */
class PatienceTest {

  private final Story story = Story.live();

  @Test
  void withNothingPromisedItWaitsForTheResponsibleSideToKeepPromises() {
    var repair = Repair.quiet(story, Severity.MINOR);
    story.later(1, DAYS);
    waits(repair, For.KEPT_COMMITMENTS, Side.SUPPLIER, start(repair));
    repair.accepted(repair.promised(Size.NORMAL));
    waits(repair, For.KEPT_COMMITMENTS, Side.SUPPLIER, start(repair));
  }

  @Test
  void whatWasDeliveredWaitsForTheInjuredSideSinceTheOldestDelivery() {
    var repair = Repair.quiet(story, Severity.MINOR);
    UUID first = repair.accepted(repair.promised(Size.SMALL));
    UUID second = repair.accepted(repair.promised(Size.SMALL));
    Instant oldest = later(1);
    deliver(second);
    later(2);
    deliver(first);
    later(3);
    waits(repair, For.ASSESSMENT_OF_COMMITMENT, Side.CLIENT, oldest);
    repair.kept(second);
    waits(repair, For.ASSESSMENT_OF_COMMITMENT, Side.CLIENT, oldest.plus(2, DAYS));
    repair.kept(first);
    waits(repair, For.KEPT_COMMITMENTS, Side.SUPPLIER, start(repair));
  }

  @Test
  void whatWasDeliveredBeforeItWasAcceptedWaitsForTheAnswerFirst() {
    var repair = Repair.quiet(story, Severity.MINOR);
    Instant promised = later(1);
    UUID promise = repair.promised(Size.SMALL);
    later(1);
    deliver(promise);
    waits(repair, For.ANSWER_TO_COMMITMENT, Side.CLIENT, promised);
    Instant accepted = later(1);
    repair.accepted(promise);
    later(1);
    waits(repair, For.ASSESSMENT_OF_COMMITMENT, Side.CLIENT, accepted);
  }

  @Test
  void whatCannotCountIsNotWaitedFor() {
    var before = Repair.acknowledged(story, Severity.MINOR);
    deliver(before.accepted(before.promised(Size.SMALL)));
    var repair = Repair.quiet(story, Severity.MINOR);
    later(1);
    waits(repair, For.KEPT_COMMITMENTS, Side.SUPPLIER, start(repair));
  }

  @Test
  void whatWasSetAsideTooLongAgoCountsAnew() {
    var before = Repair.acknowledged(story, Severity.MINOR);
    UUID promise = before.accepted(before.promised(Size.SMALL));
    Instant delivered = later(1);
    deliver(promise);
    var repair = Repair.quiet(story, Severity.MINOR);
    later(100);
    waits(repair, For.KEPT_COMMITMENTS, Side.SUPPLIER, start(repair));
    later(1);
    waits(repair, For.ASSESSMENT_OF_COMMITMENT, Side.CLIENT, delivered);
  }

  @Test
  void whatNobodyAssessedInTimeIsNotWaitedForAnyMore() {
    var repair = Repair.quiet(story, Severity.MINOR);
    UUID promise = repair.accepted(promised(story.now()));
    Instant delivered = later(1);
    deliver(promise);
    later(99);
    waits(repair, For.ASSESSMENT_OF_COMMITMENT, Side.CLIENT, delivered);
    later(1);
    waits(repair, For.KEPT_COMMITMENTS, Side.SUPPLIER, start(repair));
  }

  @Test
  void aPromiseWaitsForItsAnswerAsLongAsItCouldBeAssessed() {
    var repair = Repair.quiet(story, Severity.MINOR);
    Instant promised = later(1);
    promised(promised);
    later(100);
    waits(repair, For.ANSWER_TO_COMMITMENT, Side.CLIENT, promised);
    later(1);
    waits(repair, For.KEPT_COMMITMENTS, Side.SUPPLIER, start(repair));
  }

  @Test
  void anAnswerIsWaitedForFromWhenThePromiseCountsWhateverItsMakerSays() {
    var repair = Repair.quiet(story, Severity.MINOR);
    Instant earlier = story.now();
    Instant told = later(1);
    var make = new MakeCommitment(Size.SMALL, LocalDate.parse("2199-01-01"), Content.EMPTY);
    story.does(story.supplier(), make, Moment.told(told, earlier));
    waits(repair, For.ANSWER_TO_COMMITMENT, Side.CLIENT, told);
  }

  @Test
  void aMoveThatTheResponsibleSideAskedForWaitsForTheInjuredOne() {
    var repair = Repair.quiet(story, Severity.MINOR);
    UUID promise = repair.accepted(repair.promised(Size.SMALL));
    Instant asked = later(1);
    story.does(story.supplier(), move(promise, asked.plus(9, DAYS)));
    later(1);
    waits(repair, For.ANSWER_TO_MOVE, Side.CLIENT, asked);
    Instant lapsed = later(9);
    waits(repair, For.KEPT_COMMITMENTS, Side.SUPPLIER, start(repair));
    story.does(story.supplier(), move(promise, lapsed.plus(9, DAYS)));
    story.does(story.client(), new AnswerMove(promise, Answer.DECLINED, Content.EMPTY));
    waits(repair, For.KEPT_COMMITMENTS, Side.SUPPLIER, start(repair));
  }

  @Test
  void aMoveThatTheInjuredSideAskedForWaitsForTheResponsibleOne() {
    var repair = Repair.quiet(story, Severity.MINOR);
    UUID promise = repair.accepted(repair.promised(Size.SMALL));
    story.does(story.client(), move(promise, later(1).plus(9, DAYS)));
    waits(repair, For.KEPT_COMMITMENTS, Side.SUPPLIER, start(repair));
  }

  @Test
  void ofWhatIsToBeAgreedTheOldestIsWaitedForAndWhatWasDeliveredComesFirst() {
    var repair = Repair.quiet(story, Severity.MINOR);
    UUID promise = repair.accepted(repair.promised(Size.SMALL));
    Instant asked = later(1);
    story.does(story.supplier(), move(promise, asked.plus(90, DAYS)));
    Instant promised = later(1);
    repair.promised(Size.SMALL);
    waits(repair, For.ANSWER_TO_MOVE, Side.CLIENT, asked);
    story.does(story.client(), new AnswerMove(promise, Answer.ACCEPTED, Content.EMPTY));
    waits(repair, For.ANSWER_TO_COMMITMENT, Side.CLIENT, promised);
    Instant delivered = later(1);
    deliver(promise);
    waits(repair, For.ASSESSMENT_OF_COMMITMENT, Side.CLIENT, delivered);
    story.does(story.client(), new ReleaseCommitment(promise, Content.EMPTY));
    waits(repair, For.ANSWER_TO_COMMITMENT, Side.CLIENT, promised);
  }

  @Test
  void whatTheInjuredSidePromisedChangesNothing() {
    var repair = Repair.quiet(story, Severity.MINOR);
    later(1);
    var make = new MakeCommitment(Size.SMALL, LocalDate.parse("2199-01-01"), Content.EMPTY);
    story.does(story.client(), make);
    waits(repair, For.KEPT_COMMITMENTS, Side.SUPPLIER, start(repair));
  }

  @Test
  void onceEnoughWasKeptOnlyTimeIsWaitedFor() {
    var repair = Repair.quiet(story, Severity.MINOR);
    repair.keeps(Size.LARGE);
    later(40);
    repair.keeps(Size.LARGE);
    later(20);
    deliver(repair.accepted(repair.promised(Size.SMALL)));
    waits(repair, For.TIME, null, start(repair));
    assertEquals(start(repair).plus(90, DAYS), patience(repair).until());
  }

  @Test
  void untilWhenTheDaysOfPatienceLastIsToldWhoeverIsWaitedFor() {
    var repair = Repair.quiet(story, Severity.MINOR);
    later(1);
    deliver(repair.accepted(repair.promised(Size.SMALL)));
    assertEquals(start(repair).plus(90, DAYS), patience(repair).until());
  }

  @Test
  void aCaseWaitsForWhatPatienceWaitsFor() {
    var it = Mediated.reconciled(story);
    var repair = Repair.quiet(story, Severity.MINOR);
    UUID promise = repair.accepted(repair.promised(Size.SMALL));
    Instant delivered = later(1);
    deliver(promise);
    var until = start(repair).plus(90, DAYS);
    var expected =
        new Awaited(For.ASSESSMENT_OF_COMMITMENT, Side.CLIENT, delivered, until, repair.breach);
    assertTrue(it.awaited().contains(expected), () -> "" + it.awaited());
  }

  private Instant later(int days) {
    return story.later(days, DAYS).now();
  }

  private UUID promised(Instant due) {
    var day = LocalDate.ofInstant(due, ZoneOffset.UTC);
    return story.does(story.supplier(), new MakeCommitment(Size.SMALL, day, Content.EMPTY));
  }

  private void deliver(UUID promise) {
    story.does(story.supplier(), new DeliverCommitment(promise, Content.EMPTY));
  }

  private static ProposeMove move(UUID promise, Instant due) {
    var day = LocalDate.ofInstant(due, ZoneOffset.UTC);
    return new ProposeMove(promise, day, Content.EMPTY);
  }

  private static Instant start(Repair repair) {
    return repair.state().onProbationFrom().orElseThrow();
  }

  private StepProgress patience(Repair repair) {
    return BreachProgress.of(repair.state(), story.relationship().commitments(), story.now())
        .get(Step.PATIENCE.ordinal());
  }

  private void waits(Repair repair, For what, Side from, Instant since) {
    assertEquals(new Waiting(what, from, since), patience(repair).waiting());
    assertEquals(
        what == For.KEPT_COMMITMENTS,
        Waits.of(repair.breach, story.relationship())
            .filter(it -> it.at(story.now()) && it.subject().equals(repair.breach))
            .anyMatch(it -> it.what() == For.KEPT_COMMITMENTS),
        "the side is waited for itself");
  }
}
