package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress.Waiting;
import nl.vertrouwensfonds.domain.command.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.HistoryCommand.CloseHistory;
import nl.vertrouwensfonds.domain.command.HistoryCommand.SetHistoryHorizon;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.command.ScoreCommand.AdoptTrustPolicy;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.rule.Wait;
import org.junit.jupiter.api.Test;

/** What is waited for, and from when to when, as long as nothing else happens. */
class WaitsTest {

  private static final Instant DUE_OVER = Instant.parse("2026-02-01T00:00:00Z");

  private final Story story = Story.live();

  private UUID promised(Integer answerWithin) {
    var due = LocalDate.parse("2026-01-31");
    return story.does(
        story.supplier(), new MakeCommitment(Size.NORMAL, due, answerWithin, null, Content.EMPTY));
  }

  private UUID accepted(Integer answerWithin) {
    UUID promise = promised(answerWithin);
    story.does(story.client(), new AnswerCommitment(promise, Answer.ACCEPTED, Content.EMPTY));
    return promise;
  }

  /** From when the last event counts: what is told at one instant is told in microseconds. */
  private Instant now() {
    return story.relationship().history().last().effectiveAt();
  }

  /** What is waited for of a thing at an instant, as "side what". */
  private List<String> waits(UUID subject, Instant at) {
    return all(subject, at).toList();
  }

  private Stream<String> all(UUID subject, Instant at) {
    return Waits.of(UUID.randomUUID(), story.relationship())
        .filter(it -> it.at(at) && it.subject().equals(subject))
        .map(it -> it.from() + " " + KebabCase.name(it.what()))
        .sorted();
  }

  @Test
  void whatWasNotDeliveredIsAssessedOnceItsDayIsOverAndByNobodyOnceItLapsed() {
    UUID promise = accepted(null);
    var before = List.of("SUPPLIER delivery-of-commitment");
    assertEquals(before, waits(promise, DUE_OVER.minus(1, MICROS)));
    var late = List.of("CLIENT assessment-of-commitment", "SUPPLIER delivery-of-commitment");
    assertEquals(late, waits(promise, DUE_OVER));
    assertEquals(late, waits(promise, DUE_OVER.plus(100, DAYS)));
    assertEquals(List.of(), waits(promise, DUE_OVER.plus(100, DAYS).plus(1, MICROS)));
  }

  @Test
  void whatWasDeliveredWaitsForTheOtherSideAlone() {
    UUID promise = accepted(null);
    story.does(story.supplier(), new DeliverCommitment(promise, Content.EMPTY));
    var waits = List.of("CLIENT assessment-of-commitment");
    assertEquals(waits, waits(promise, now()));
    assertEquals(waits, waits(promise, DUE_OVER.plus(99, DAYS)));
  }

  @Test
  void afterTheAgreedTermItsOwnerMayRecordItAsKept() {
    UUID promise = accepted(10);
    story.does(story.supplier(), new DeliverCommitment(promise, Content.EMPTY));
    Instant term = DUE_OVER.plus(10, DAYS);
    assertEquals(List.of("CLIENT assessment-of-commitment"), waits(promise, term.minus(1, MICROS)));
    assertEquals(
        List.of("CLIENT assessment-of-commitment", "SUPPLIER recording-as-kept"),
        waits(promise, term));
  }

  @Test
  void aReportThatNobodyAnswersWaitsForARulingToo() {
    UUID breach =
        story.does(
            story.client(), new ReportBreach(Kind.ABILITY, Severity.MINOR, null, Content.EMPTY));
    Instant due = now().plus(14, DAYS);
    assertEquals(List.of("SUPPLIER answer-to-report"), waits(breach, due.minus(1, MICROS)));
    assertEquals(List.of("NEUTRAL ruling", "SUPPLIER answer-to-report"), waits(breach, due));
  }

  @Test
  void afterAnOfferLapsedAPromiseIsWaitedForUntilTheNext() {
    var repair = Repair.acknowledged(story, Severity.MINOR);
    Instant until = now().plus(5, DAYS);
    UUID first = offered(repair, until);
    assertEquals(List.of("CLIENT answer-to-offer"), waits(first, until));
    Instant lapsed = until.plus(1, MICROS);
    assertEquals(List.of(), waits(first, lapsed));
    assertEquals(1, all(repair.breach, lapsed).filter("SUPPLIER promise"::equals).count());
    story.later(20, DAYS);
    UUID second = offered(repair, story.now().plus(5, DAYS));
    assertEquals(List.of("CLIENT answer-to-offer"), waits(second, now()));
    assertEquals(0, all(repair.breach, now()).filter("SUPPLIER promise"::equals).count());
  }

  @Test
  void whatIsOfferedBeyondACompleteRemedyIsStillWaitedFor() {
    var repair = Repair.acknowledged(story, Severity.MINOR);
    UUID correction = story.does(story.supplier(), repair.promise());
    UUID offer = offered(repair, now().plus(30, DAYS));
    story.does(story.client(), repair.assess(correction, Assessment.CONFIRMED));
    assertEquals(List.of("CLIENT answer-to-offer"), waits(offer, now()));
  }

  private UUID offered(Repair repair, Instant until) {
    var money = new Money("EUR", 2, 100);
    return story.does(
        story.supplier(), new OfferCompensation(repair.breach, money, until, Content.EMPTY));
  }

  @Test
  void silenceEndsByItselfAndThenNothingIsSaidOfItAnyMore() {
    var repair = Repair.quiet(story, Severity.MINOR);
    Instant end = repair.state().onProbationFrom().orElseThrow().plus(14, DAYS);
    assertEquals(1, all(repair.breach, end.minus(1, MICROS)).filter(WaitsTest::isSilence).count());
    assertEquals(0, all(repair.breach, end).filter(WaitsTest::isSilence).count());
  }

  private static boolean isSilence(String it) {
    return it.equals("null end-of-silence");
  }

  @Test
  void aPolicyThatOneSideChoseWaitsForTheOther() {
    UUID wanted = story.does(story.client(), new AdoptTrustPolicy("another", ""));
    assertEquals(List.of("SUPPLIER answer-to-policy"), waits(wanted, now()));
    story.does(story.supplier(), new AdoptTrustPolicy("another", ""));
    assertEquals(List.of(), waits(wanted, now()));
  }

  @Test
  void aQuestionWaitsForTheOtherSideUntilItReplies() {
    var repair = Repair.acknowledged(story, Severity.MINOR);
    UUID question = story.does(story.client(), repair.asks());
    assertEquals(List.of("SUPPLIER answer-to-question"), waits(question, now()));
    story.does(story.supplier(), repair.replies(question));
    assertEquals(List.of(), waits(question, now()));
  }

  @Test
  void aHistoryWaitsForWhoHasNotClosedIt() {
    var past = Story.importing(Instant.parse("2025-01-01T00:00:00Z"));
    UUID id = UUID.randomUUID();
    var waits = Waits.of(id, past.relationship()).map(it -> it.from()).sorted().toList();
    assertEquals(List.of(Side.CLIENT, Side.SUPPLIER), waits);
    past.does(past.client(), new CloseHistory());
    assertEquals(List.of(Side.SUPPLIER), ofTelling(past, id, past.now()));
  }

  @Test
  void afterThirtyDaysAHistoryWaitsForWhoClosedItToo() {
    var past = Story.importing(Instant.parse("2025-01-01T00:00:00Z"));
    UUID id = UUID.randomUUID();
    past.later(1, DAYS).does(past.client(), new CloseHistory());
    Instant alone = past.now().plus(30, DAYS);
    var supplier = Waits.of(id, past.relationship()).filter(it -> it.from() == Side.SUPPLIER);
    assertEquals(List.of(alone), supplier.map(it -> it.until()).toList());
    assertEquals(List.of(Side.SUPPLIER), ofTelling(past, id, alone.minus(1, MICROS)));
    assertEquals(List.of(Side.CLIENT, Side.SUPPLIER), ofTelling(past, id, alone));
  }

  @Test
  void whoLetsAHistoryBeToldLessFarThanTheOtherIsWaitedForUntilItIsClosed() {
    var start = Instant.parse("2025-01-01T00:00:00Z");
    var past = Story.begun(start);
    UUID id = UUID.randomUUID();
    assertEquals(List.of(), agreements(past, id));
    past.does(past.client(), new SetHistoryHorizon(start.plus(9, DAYS)));
    assertEquals(List.of(Side.SUPPLIER), agreements(past, id));
    past.does(past.supplier(), new SetHistoryHorizon(start.plus(10, DAYS)));
    assertEquals(List.of(Side.CLIENT), agreements(past, id));
    past.does(past.supplier(), new CloseHistory());
    assertEquals(List.of(), agreements(past, id));
  }

  private static List<Side> agreements(Story past, UUID id) {
    return Waits.of(id, past.relationship())
        .filter(it -> it.what() == Wait.For.AGREEMENT_ON_HISTORY)
        .map(it -> it.from())
        .toList();
  }

  /** Of whom something is waited for at an instant by the clock. */
  private static List<Side> ofTelling(Story past, UUID id, Instant clock) {
    Instant told = past.relationship().history().last().effectiveAt();
    return Waits.of(id, past.relationship())
        .filter(it -> it.at(told, clock))
        .map(it -> it.from())
        .sorted()
        .toList();
  }

  @Test
  void whatFoundNoRoomWhenItWasDeliveredIsNotWaitedForWhileThatStands() {
    var start = Instant.parse("2025-01-01T00:00:00Z");
    var past = Story.importing(start);
    Instant at = start.plus(1, DAYS);
    UUID large = toldDelivered(past, Size.LARGE, at);
    toldDelivered(past, Size.SMALL, at);
    past.tells(past.client(), at, new AssessCommitment(large, Outcome.KEPT, Content.EMPTY));
    var commitments = past.relationship().commitments();
    assertEquals(Optional.empty(), commitments.awaited(Side.SUPPLIER, _ -> true, at));
    Instant anew = at.plus(100, DAYS).plus(1, MICROS);
    assertEquals(
        Optional.of(new Waiting(StepProgress.For.ASSESSMENT_OF_COMMITMENT, Side.CLIENT, at)),
        commitments.awaited(Side.SUPPLIER, _ -> true, anew));
  }

  private static UUID toldDelivered(Story past, Size size, Instant at) {
    var make = new MakeCommitment(size, LocalDate.parse("2025-03-01"), Content.EMPTY);
    UUID promise = past.tells(past.supplier(), at, make);
    past.tells(past.client(), at, new AnswerCommitment(promise, Answer.ACCEPTED, Content.EMPTY));
    past.tells(past.supplier(), at, new DeliverCommitment(promise, Content.EMPTY));
    return promise;
  }
}
