package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.breach.BreachProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.breach.StepProgress.Status;
import nl.vertrouwensfonds.domain.command.ApologyCommand.OfferApology;
import nl.vertrouwensfonds.domain.command.BreachCommand.AmendBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.WithdrawBreach;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AnswerCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PayCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.WaiveRemedy;
import nl.vertrouwensfonds.domain.command.ScoreCommand.RateTrust;
import nl.vertrouwensfonds.domain.command.ScoreCommand.Speaking;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** From a report to a healed breach, and every wrong turn on the way. */
class StepsTest {

  private final Story story = Story.live();

  @Test
  void aReportIsAnsweredByWhoIsSaidToHaveDoneIt() {
    var repair = Repair.reported(story, Severity.SERIOUS);
    var acknowledge = answer(repair, BreachEvent.Answer.ACKNOWLEDGED);
    var dispute = answer(repair, BreachEvent.Answer.DISPUTED);
    story.refuses(Rule.NOT_YOURS, story.client(), acknowledge);
    story.does(story.supplier(), dispute);
    story.refuses(Rule.ALREADY_ANSWERED, story.supplier(), dispute);
    story.does(story.supplier(), acknowledge);
    assertTrue(repair.state().isProven());
    story.refuses(Rule.ALREADY_ANSWERED, story.supplier(), dispute);
    story.refuses(
        Rule.ALREADY_ANSWERED, story.client(), new WithdrawBreach(repair.breach, Content.EMPTY));
  }

  @Test
  void whoReportedMayMakeLessOfItAndNeverMore() {
    var repair = Repair.reported(story, Severity.SERIOUS);
    story.refuses(Rule.ANSWER_HARDENED, story.client(), amend(repair, Severity.GRAVE));
    story.refuses(Rule.ALREADY_DONE, story.client(), amend(repair, Severity.SERIOUS));
    story.refuses(Rule.NOT_YOURS, story.supplier(), amend(repair, Severity.MINOR));
    story.does(story.client(), amend(repair, Severity.MINOR));
    assertEquals(Severity.MINOR, repair.state().severity());
  }

  @Test
  void thereAreNoStepsForWhatIsNotProven() {
    var repair = Repair.reported(story, Severity.SERIOUS);
    story.refuses(Rule.BREACH_NOT_PROVEN, story.supplier(), repair.apology());
    story.refuses(Rule.BREACH_NOT_PROVEN, story.supplier(), repair.promise());
    story.refuses(Rule.NOT_YOURS, story.client(), repair.apology());
  }

  @Test
  void anApologyIsOfferedOnceAndARefusedAttemptDoesNotSpendIt() {
    var repair = Repair.acknowledged(story, Severity.SERIOUS);
    var half = new OfferApology(repair.breach, true, true, false, List.of(), Content.EMPTY);
    story.refuses(Rule.APOLOGY_NOT_SINCERE, story.supplier(), half);
    story.does(story.supplier(), repair.apology());
    story.refuses(Rule.APOLOGY_ALREADY_OFFERED, story.supplier(), repair.apology());
  }

  @Test
  void anAnswerMaySoftenAndNeverHarden() {
    var repair = Repair.acknowledged(story, Severity.SERIOUS);
    story.refuses(Rule.NOTHING_TO_ANSWER, story.client(), repair.answer(ApologyAnswer.HEARD));
    story.does(story.supplier(), repair.apology());
    story.does(story.client(), repair.answer(ApologyAnswer.DECLINED));
    story.does(story.client(), repair.answer(ApologyAnswer.HEARD));
    story.refuses(Rule.ALREADY_ANSWERED, story.client(), repair.answer(ApologyAnswer.HEARD));
    story.refuses(Rule.ANSWER_HARDENED, story.client(), repair.answer(ApologyAnswer.DECLINED));
    story.does(story.client(), repair.answer(ApologyAnswer.ACCEPTED));
  }

  @Test
  void anExplanationOwnsUpInEnoughWords() {
    var repair = Repair.acknowledged(story, Severity.SERIOUS);
    var thin = Content.of("whatHappened", "It went wrong.").and("ownFault", "Us.");
    var explanation = new GiveExplanation(repair.breach, List.of(), false, thin);
    story.refuses(Rule.RESPONSIBILITY_NOT_TAKEN, story.supplier(), explanation);
  }

  @Test
  void whatHoldsNoLetterIsNoWordOfAnExplanation() {
    var repair = Repair.acknowledged(story, Severity.SERIOUS);
    for (String fault :
        List.of(". , ; : !", "1 2 3 4 5", "We \u00A0 - - - erred", "... a b c d ...")) {
      var content = Repair.STORY.and("ownFault", fault);
      story.refuses(
          Rule.RESPONSIBILITY_NOT_TAKEN,
          story.supplier(),
          new GiveExplanation(repair.breach, List.of(), false, content));
    }
  }

  @Test
  void nobodyAbsentIsTheCauseAndNobodyIsNamedInPassing() {
    var repair = Repair.acknowledged(story, Severity.SERIOUS);
    UUID absent = story.absent("Jan de Wit");
    var cause = new Mention(absent, Mention.Part.CAUSE);
    story.refuses(Rule.BLAMES_ABSENT_PERSON, story.supplier(), repair.explanation(cause));
    var named = Repair.STORY.and("ownFault", "We let JAN DE WIT do it alone, without any help.");
    var undeclared = new GiveExplanation(repair.breach, List.of(), false, named);
    story.refuses(Rule.MENTION_UNDECLARED, story.supplier(), undeclared);
    var part = Repair.STORY.and("ownFault", "We had one Jan de Witte too few, that is all.");
    story.does(story.supplier(), new GiveExplanation(repair.breach, List.of(), false, part));
    var context = List.of(new Mention(absent, Mention.Part.CONTEXT));
    story.does(story.supplier(), new GiveExplanation(repair.breach, context, false, named));
    var nobody = new Mention(new UUID(7, 7), Mention.Part.CONTEXT);
    story.refuses(Rule.MENTION_UNDECLARED, story.supplier(), repair.explanation(nobody));
  }

  @Test
  void anAcceptedExplanationIsNotGivenAgain() {
    var repair = Repair.acknowledged(story, Severity.SERIOUS);
    story.does(story.supplier(), repair.explanation());
    story.does(story.client(), repair.answer(ExplanationAnswer.DECLINED));
    story.does(story.supplier(), repair.explanation());
    story.does(story.client(), repair.answer(ExplanationAnswer.ACCEPTED));
    story.refuses(Rule.ANSWER_HARDENED, story.supplier(), repair.explanation());
  }

  @Test
  void whoMendsDoesNotConfirm() {
    var repair = Repair.acknowledged(story, Severity.SERIOUS);
    var correction = story.does(story.supplier(), repair.promise());
    story.refuses(
        Rule.NOT_YOURS, story.supplier(), repair.assess(correction, Assessment.CONFIRMED));
    story.refuses(
        Rule.NOTHING_TO_ANSWER, story.client(), repair.assess(correction, Assessment.REJECTED));
    story.does(story.supplier(), repair.deliver(correction));
    story.refuses(Rule.ALREADY_DONE, story.supplier(), repair.deliver(correction));
    story.does(story.client(), repair.assess(correction, Assessment.REJECTED));
    story.does(story.supplier(), repair.deliver(correction));
    story.does(story.client(), repair.assess(correction, Assessment.CONFIRMED));
    story.refuses(
        Rule.ANSWER_HARDENED, story.client(), repair.assess(correction, Assessment.REJECTED));
    assertEquals(1, repair.state().remedy().part());
  }

  @Test
  void moneyGoesInTurnsInOneCurrencyUntilADeadline() {
    var repair = Repair.acknowledged(story, Severity.SERIOUS);
    Instant until = story.now().plus(7, DAYS);
    story.refuses(Rule.OFFER_LAPSED, story.supplier(), offer(repair, 100, story.now()));
    var offer = story.does(story.supplier(), offer(repair, 100, until));
    story.refuses(Rule.NOT_YOUR_TURN, story.supplier(), offer(repair, 200, until));
    story.refuses(Rule.NOT_YOUR_TURN, story.supplier(), reply(offer, OfferAnswer.ACCEPTED));
    var dollars =
        new AnswerCompensation(
            offer, OfferAnswer.COUNTERED, new Money("USD", 2, 300), until, Content.EMPTY);
    story.refuses(Rule.OTHER_CURRENCY, story.client(), dollars);
    story.does(story.client(), counter(offer, 300, until));
    story.refuses(Rule.NOT_YOUR_TURN, story.client(), reply(offer, OfferAnswer.ACCEPTED));
    story.later(8, DAYS);
    story.refuses(Rule.OFFER_LAPSED, story.supplier(), reply(offer, OfferAnswer.ACCEPTED));
    var second = story.does(story.supplier(), offer(repair, 250, story.now().plus(7, DAYS)));
    story.does(story.client(), reply(second, OfferAnswer.ACCEPTED));
    var paid = new PayCompensation(second, new Money("EUR", 2, 250), Content.EMPTY);
    story.does(story.supplier(), paid);
    story.refuses(Rule.ALREADY_DONE, story.supplier(), paid);
    story.does(story.client(), new AssessCompensation(second, Assessment.CONFIRMED, Content.EMPTY));
    assertTrue(repair.state().remedy().complete());
  }

  @Test
  void afterTheRemedyNothingNewIsPromised() {
    var repair = Repair.quiet(story, Severity.SERIOUS);
    story.refuses(Rule.REMEDY_CLOSED, story.supplier(), repair.promise());
    var offer = offer(repair, 100, story.now().plus(7, DAYS));
    story.refuses(Rule.REMEDY_CLOSED, story.supplier(), offer);
  }

  @Test
  void theInjuredSideMayLetItGo() {
    var repair = Repair.acknowledged(story, Severity.MINOR);
    var waive = new WaiveRemedy(repair.breach, Content.EMPTY);
    story.refuses(Rule.NOT_YOURS, story.supplier(), waive);
    story.does(story.client(), waive);
    story.refuses(Rule.ALREADY_DONE, story.client(), waive);
    assertTrue(repair.state().probation().isEmpty());
    story.does(story.supplier(), repair.explanation());
    story.does(story.supplier(), repair.apology());
    assertTrue(repair.state().probation().isPresent());
  }

  @Test
  void silenceBindsWhoIsResponsibleUnlessAskedOrUnheard() {
    var repair = Repair.quiet(story, Severity.SERIOUS);
    var aloud = repair.about(Visibility.ALL, null, false);
    story.refuses(Rule.SILENCE_ASKED, story.supplier(), aloud);
    story.refuses(Rule.SILENCE_ASKED, story.supplier(), repair.explanation());
    UUID remark = story.does(story.client(), aloud);
    var onRemark = repair.about(Visibility.ALL, remark, false);
    story.refuses(Rule.SILENCE_ASKED, story.supplier(), onRemark);
    UUID question = story.does(story.client(), repair.asks());
    story.does(story.supplier(), repair.about(Visibility.OWN_SIDE, question, false));
    var answer = repair.about(Visibility.ALL, question, false);
    story.does(story.supplier(), answer);
    story.refuses(Rule.SILENCE_ASKED, story.supplier(), answer);
    story.refuses(Rule.SILENCE_ASKED, story.supplier(), repair.replies(question));
    var rating = new RateTrust(40, new Speaking(repair.breach, false), Content.EMPTY);
    story.refuses(Rule.SILENCE_ASKED, story.supplier(), rating);
    var procedure = new OpenProcedure(repair.breach, true, Content.EMPTY);
    story.refuses(Rule.SILENCE_ASKED, story.supplier(), procedure);
    story.does(story.supplier(), repair.about(Visibility.OWN_SIDE, null, false));
    assertEquals(0, broken());
    story.does(story.supplier(), repair.about(Visibility.ALL, null, true));
    assertEquals(1, broken());
    assertEquals(new SilenceBroken(repair.breach), story.last());
  }

  @Test
  void silenceAndPatienceCompleteByThemselvesAtTheRightMicrosecond() {
    var repair = Repair.quiet(story, Severity.MINOR);
    Instant start = repair.state().onProbationFrom().orElseThrow();
    story.at(start.plus(1, DAYS));
    repair.keeps(Size.LARGE);
    story.at(start.plus(40, DAYS));
    repair.keeps(Size.LARGE);
    Instant quiet = start.plus(14, DAYS);
    Instant healed = start.plus(90, DAYS);
    assertEquals(Status.UNDER_WAY, status(repair, 3, quiet.minus(1, MICROS)));
    assertEquals(Status.COMPLETE, status(repair, 3, quiet));
    assertEquals(Status.UNDER_WAY, status(repair, 4, healed.minus(1, MICROS)));
    assertEquals(Status.COMPLETE, status(repair, 4, healed));
    assertTrue(repair.state().healedBy(healed.minus(1, MICROS)).isEmpty());
    assertEquals(healed, repair.state().healedBy(healed).orElseThrow());
    story.at(healed);
    story.refuses(Rule.BREACH_HEALED, story.client(), repair.answer(ApologyAnswer.HEARD));
    story.does(story.supplier(), repair.about(Visibility.ALL, null, false));
  }

  @Test
  void progressTellsWhatIsWaitedForAndFromWhom() {
    var repair = Repair.reported(story, Severity.MINOR);
    assertEquals(For.ANSWER_TO_REPORT, waits(repair, 0));
    story.does(story.supplier(), answer(repair, BreachEvent.Answer.ACKNOWLEDGED));
    assertEquals(List.of("OPEN", "OPEN", "OPEN", "LOCKED", "LOCKED"), statuses(repair));
    story.does(story.supplier(), repair.explanation());
    assertEquals(For.APOLOGY, waits(repair, 1));
    story.does(story.supplier(), repair.apology());
    assertEquals(For.ANSWER_TO_APOLOGY, waits(repair, 0));
    var correction = story.does(story.supplier(), repair.promise());
    assertEquals(For.DELIVERY, waits(repair, 2));
    assertEquals(
        Instant.parse("2026-06-02T00:00:00Z"),
        BreachProgress.of(repair.state(), story.relationship().commitments(), story.now())
            .get(2)
            .until());
    story.does(story.supplier(), repair.deliver(correction));
    assertEquals(List.of("COMPLETE", "COMPLETE", "WAITING", "LOCKED", "LOCKED"), statuses(repair));
    story.does(story.client(), repair.assess(correction, Assessment.CONFIRMED));
    assertEquals(
        List.of("COMPLETE", "COMPLETE", "COMPLETE", "UNDER_WAY", "UNDER_WAY"), statuses(repair));
    assertEquals(For.KEPT_COMMITMENTS, waits(repair, 4));
    story.later(1, DAYS);
    story.does(story.supplier(), repair.about(Visibility.ALL, null, true));
    assertEquals(Status.BROKEN, status(repair, 3, story.now()));
  }

  private List<StepProgress> progress(Repair repair, Instant at) {
    return BreachProgress.of(repair.state(), story.relationship().commitments(), at);
  }

  private Status status(Repair repair, int step, Instant at) {
    return progress(repair, at).get(step).status();
  }

  private List<String> statuses(Repair repair) {
    return progress(repair, story.now()).stream().map(it -> it.status().name()).toList();
  }

  private For waits(Repair repair, int step) {
    return progress(repair, story.now()).get(step).waiting().what();
  }

  private long broken() {
    return story.log().stream().filter(it -> it.data() instanceof SilenceBroken).count();
  }

  private static AnswerBreach answer(Repair repair, BreachEvent.Answer answer) {
    return new AnswerBreach(repair.breach, answer, Content.EMPTY);
  }

  private static AmendBreach amend(Repair repair, Severity severity) {
    return new AmendBreach(repair.breach, Kind.ABILITY, severity, Content.EMPTY);
  }

  private static OfferCompensation offer(Repair repair, long cents, Instant until) {
    return new OfferCompensation(repair.breach, new Money("EUR", 2, cents), until, Content.EMPTY);
  }

  private static AnswerCompensation reply(UUID offer, OfferAnswer answer) {
    return new AnswerCompensation(offer, answer, null, null, Content.EMPTY);
  }

  private static AnswerCompensation counter(UUID offer, long cents, Instant until) {
    return new AnswerCompensation(
        offer, OfferAnswer.COUNTERED, new Money("EUR", 2, cents), until, Content.EMPTY);
  }
}
