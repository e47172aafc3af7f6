package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.action.NextActions;
import nl.vertrouwensfonds.domain.cases.Condition;
import nl.vertrouwensfonds.domain.cases.Conditions;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.CaseCommand.End;
import nl.vertrouwensfonds.domain.command.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.RecordMeeting;
import nl.vertrouwensfonds.domain.command.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.command.PartyCommand.ReleaseParticipant;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.command.RemedyCommand.WaiveRemedy;
import nl.vertrouwensfonds.domain.command.TalkCommand.RecogniseCondition;
import nl.vertrouwensfonds.domain.command.TalkCommand.RestateGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.SettleGrievance;
import nl.vertrouwensfonds.domain.command.WillCommand.WithdrawWill;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOutcome;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.TalkEvent.Concession;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** From the question to a neutral to every end that a case can have. */
class CaseTest {

  private final Story story = Story.live();

  @Test
  void aCaseIsOpenedByASideAndOneAtATime() {
    var it = Mediated.opened(story);
    assertEquals(Stage.OPENING, it.stage());
    story.refuses(Rule.CASE_ALREADY_OPEN, story.supplier(), open(Mediated.FIRM));
  }

  @Test
  void aFirmThatIsOneOfTheSidesIsNotNeutral() {
    var registered = (RelationshipRegistered) story.log().getFirst().data();
    story.refuses(Rule.NEUTRAL_NOT_NEUTRAL, story.client(), open(registered.supplier()));
    story.refuses(Rule.NEUTRAL_NOT_NEUTRAL, story.supplier(), open(registered.supplier()));
  }

  @Test
  void whoIsAskedToLeadProposesTermsAndDoesNothingElseUntilBothAccept() {
    var it = Mediated.opened(story);
    story.refuses(Rule.NOT_YOURS, story.client(), it.terms());
    story.refuses(Rule.NOTHING_TO_ANSWER, story.client(), it.answer(TermsAnswer.ACCEPTED));
    story.refuses(Rule.MEDIATION_NOT_ACCEPTED, it.neutral(), new NameAbsentPerson(Content.EMPTY));
    story.does(it.neutral(), it.terms());
    story.does(story.client(), it.answer(TermsAnswer.ACCEPTED));
    story.refuses(Rule.ALREADY_ANSWERED, story.client(), it.answer(TermsAnswer.ACCEPTED));
    story.refuses(Rule.MEDIATION_NOT_ACCEPTED, story.client(), it.declare(Declaration.WILLING));
    assertTrue(story.relationship().parties().find(it.neutral()).isEmpty());
    story.does(story.supplier(), it.answer(TermsAnswer.ACCEPTED));
    assertEquals(Stage.EXPLORING_WILL, it.stage());
    assertEquals(
        Side.NEUTRAL, story.relationship().parties().find(it.neutral()).orElseThrow().side());
    assertEquals(Map.of("name", "Nora Neutral"), story.content(it.neutral()).fields());
  }

  @Test
  void newTermsAskForNewAnswers() {
    var it = Mediated.opened(story);
    story.does(it.neutral(), it.terms());
    story.does(story.client(), it.answer(TermsAnswer.ACCEPTED));
    story.does(it.neutral(), it.terms());
    story.does(story.supplier(), it.answer(TermsAnswer.ACCEPTED));
    assertEquals(Stage.OPENING, it.stage());
  }

  @Test
  void aSideThatDeclinesEndsTheCaseAlsoBeforeThereAreTerms() {
    var it = Mediated.opened(story);
    story.does(story.supplier(), it.answer(TermsAnswer.DECLINED));
    assertEquals(Optional.of(CaseOutcome.MEDIATION_DECLINED), it.state().outcome());
    story.refuses(Rule.NOT_YOURS, it.neutral(), it.terms());
    story.refuses(Rule.CASE_CLOSED, story.client(), it.answer(TermsAnswer.ACCEPTED));
  }

  @Test
  void eachSideIsOpenedWithItsOwnDeclaration() {
    for (Side first : List.of(Side.CLIENT, Side.SUPPLIER)) {
      var told = Story.live();
      var it = Mediated.led(told);
      told.does(told.of(first), it.declare(Declaration.UNWILLING));
      told.does(told.of(first.other()), it.declare(Declaration.WILLING));
      var wills = it.state().wills();
      assertEquals(Declaration.UNWILLING, wills.declaration(first).orElseThrow());
      assertEquals(Declaration.WILLING, wills.declaration(first.other()).orElseThrow());
      boolean client = first == Side.CLIENT;
      assertEquals(
          client
              ? new WillsOpened(Declaration.UNWILLING, Declaration.WILLING)
              : new WillsOpened(Declaration.WILLING, Declaration.UNWILLING),
          told.last());
      String side = client ? "client" : "supplier";
      var content = told.content(told.log().getLast().id());
      assertEquals("we are UNWILLING", content.fields().get(side));
    }
  }

  @Test
  void willsAreOpenedTogetherAndFoundSufficientByTheNeutral() {
    var it = Mediated.led(story);
    story.does(story.client(), it.declare(Declaration.WILLING));
    assertEquals(Visibility.OWN_SIDE, story.log().getLast().visibility());
    assertTrue(it.state().wills().declaration(Side.CLIENT).isEmpty());
    story.refuses(Rule.ALREADY_DONE, story.client(), it.declare(Declaration.UNWILLING));
    story.refuses(Rule.NOTHING_TO_ANSWER, it.neutral(), it.finds(Finding.SUFFICIENT));
    story.does(story.supplier(), it.declare(Declaration.WILLING));
    assertEquals(new WillsOpened(Declaration.WILLING, Declaration.WILLING), story.last());
    assertEquals(
        Map.of("client", "we are WILLING", "supplier", "we are WILLING"),
        story.content(story.log().getLast().id()).fields());
    story.refuses(Rule.NOT_YOURS, story.client(), it.finds(Finding.SUFFICIENT));
    story.does(it.neutral(), it.finds(Finding.SUFFICIENT));
    assertEquals(Stage.RECONCILING, it.stage());
  }

  @Test
  void noWillIsMadeOfUnwillingness() {
    var it = Mediated.led(story);
    story.does(story.client(), it.declare(Declaration.UNWILLING));
    story.does(story.supplier(), it.declare(Declaration.WILLING));
    story.refuses(Rule.WILL_NOT_ESTABLISHED, it.neutral(), it.finds(Finding.SUFFICIENT));
    story.does(it.neutral(), it.finds(Finding.INSUFFICIENT));
    assertEquals(Optional.of(CaseOutcome.NO_WILL), it.state().outcome());
  }

  @Test
  void aSideMayWithdrawItsWillAtAnyTimeAndWhatWasSealedStaysSealed() {
    var it = Mediated.led(story);
    story.does(story.client(), it.declare(Declaration.UNWILLING));
    story.does(story.supplier(), new WithdrawWill(it.id, Content.EMPTY));
    assertEquals(Optional.of(CaseOutcome.NO_WILL), it.state().outcome());
    assertTrue(it.state().wills().declaration(Side.CLIENT).isEmpty());
    story.refuses(Rule.NOT_YOURS, it.neutral(), it.finds(Finding.INSUFFICIENT));
  }

  @Test
  void nothingNewIsMendedWhileTheWillIsExploredAndWhatWasBegunGoesOn() {
    var repair = Repair.acknowledged(story, Severity.SERIOUS);
    var promised = story.does(story.supplier(), repair.promise());
    Mediated.led(story);
    story.refuses(Rule.WILL_NOT_ESTABLISHED, story.supplier(), repair.apology());
    story.refuses(Rule.WILL_NOT_ESTABLISHED, story.supplier(), repair.explanation());
    story.refuses(Rule.WILL_NOT_ESTABLISHED, story.supplier(), repair.promise());
    story.refuses(
        Rule.WILL_NOT_ESTABLISHED, story.supplier(), new OpenProcedure(null, true, Content.EMPTY));
    story.does(story.supplier(), repair.deliver(promised));
    story.does(story.client(), new WaiveRemedy(repair.breach, Content.EMPTY));
  }

  @Test
  void aConditionCountsOnceSomebodyElseRecognisesIt() {
    var it = Mediated.willing(story);
    UUID admission = story.does(story.client(), it.admission());
    var recognise = new RecogniseCondition(admission, Content.EMPTY);
    assertEquals(3, missing(it, Side.CLIENT));
    story.refuses(Rule.NOT_YOURS, story.client(), recognise);
    story.does(story.supplier(), recognise);
    story.refuses(Rule.ALREADY_DONE, it.neutral(), recognise);
    assertEquals(2, missing(it, Side.CLIENT));
    assertEquals(3, missing(it, Side.SUPPLIER));
  }

  @Test
  void anAcknowledgedBreachIsAnAdmission() {
    var before = Repair.acknowledged(story, Severity.MINOR);
    var it = Mediated.willing(story);
    assertEquals(
        List.of(before.breach),
        Conditions.of(it.state(), story.relationship().breaches())
            .by()
            .get(Side.SUPPLIER)
            .get(Condition.ADMITTED));
  }

  @Test
  void aBreachHealedBeforeTheCaseIsNoPartOfIt() {
    var repair = Repair.quiet(story, Severity.MINOR);
    for (int i = 0; i < 8; i++) {
      story.later(40, DAYS);
      repair.keeps(Size.LARGE);
    }
    assertTrue(repair.state().healedBy(story.now()).isPresent());
    var it = Mediated.willing(story);
    assertEquals(3, missing(it, Side.SUPPLIER));
  }

  @Test
  void stagesFollowWhatIsOpenAndANewBreachLeadsBack() {
    var it = Mediated.reconciled(story);
    assertEquals(Stage.PROBATION, it.stage());
    var repair = Repair.reported(story, Severity.MINOR);
    assertEquals(Stage.PROBATION, it.stage());
    story.does(
        story.supplier(),
        new AnswerBreach(repair.breach, BreachEvent.Answer.ACKNOWLEDGED, Content.EMPTY));
    assertEquals(Stage.REPAIRING, it.stage());
    story.does(story.supplier(), repair.apology());
    story.does(story.supplier(), repair.explanation());
    story.does(story.client(), new WaiveRemedy(repair.breach, Content.EMPTY));
    assertEquals(Stage.PROBATION, it.stage());
  }

  @Test
  void restoredIsSaidByTheNeutralWhenNothingIsOpen() {
    var it = Mediated.willing(story);
    var early = story.refuses(Rule.NOT_YET_RESTORED, it.neutral(), it.close(End.RESTORED));
    assertEquals(
        List.of(
            "client-admitted",
            "client-let-go",
            "client-compromised",
            "supplier-admitted",
            "supplier-let-go",
            "supplier-compromised"),
        early.facts().get("conditions"));
    var done = Mediated.reconciled(Story.live());
    UUID grievance = done.story.does(done.story.client(), done.grievance());
    var grieved =
        done.story.refuses(Rule.NOT_YET_RESTORED, done.neutral(), done.close(End.RESTORED));
    assertEquals(List.of(grievance), grieved.facts().get("grievances"));
    assertEquals(List.of(), grieved.facts().get("breaches"));
    done.story.refuses(Rule.NOT_YOURS, done.story.client(), done.close(End.RESTORED));
  }

  @Test
  void everyEndHasSomebodyWhoMaySayIt() {
    story.refuses(Rule.NOT_YOURS, story.client(), Mediated.led(story).close(End.NOT_RESTORED));
    for (End end : List.of(End.NOT_RESTORED, End.NEUTRAL_STEPPED_DOWN)) {
      var it = Mediated.led(Story.live());
      it.story.does(it.neutral(), it.close(end));
      assertEquals(Optional.of(CaseOutcome.valueOf(end.name())), it.state().outcome());
    }
    for (End end : List.of(End.CONTRACT_ENDED, End.TAKEN_TO_COURT)) {
      var it = Mediated.led(Story.live());
      it.story.does(it.story.supplier(), it.close(end));
      assertEquals(Optional.of(CaseOutcome.valueOf(end.name())), it.state().outcome());
    }
  }

  @Test
  void withTheCaseTheNeutralLeavesAndALaterCaseIsLinked() {
    var first = Mediated.led(story);
    UUID neutral = first.neutral();
    story.refuses(Rule.NOT_YOURS, neutral, new ReleaseParticipant(neutral));
    story.does(neutral, first.close(End.NEUTRAL_STEPPED_DOWN));
    story.refuses(Rule.NOT_YOURS, neutral, new NameAbsentPerson(Content.EMPTY));
    story.refuses(Rule.CASE_CLOSED, story.client(), first.declare(Declaration.WILLING));
    var second = Mediated.opened(story);
    assertEquals(first.id, second.state().opening().previous());
  }

  @Test
  void whatIsLeftOpenGoesOnInTheCaseThatIsLinked() {
    var first = Mediated.willing(story);
    UUID open = story.does(story.client(), first.grievance());
    UUID over = story.does(story.client(), first.grievance());
    story.does(story.client(), new SettleGrievance(over, Content.EMPTY));
    story.does(first.neutral(), first.close(End.NEUTRAL_STEPPED_DOWN));
    assertEquals(List.of(open), closing().grievances());
    var second = Mediated.opened(story);
    story.does(story.client(), second.answer(TermsAnswer.DECLINED));
    assertNull(closing().grievances());
    var third = Mediated.willing(story);
    var restate = new RestateGrievance(open, Content.of("text", "We came too late."));
    long offered =
        NextActions.of(
                story.relationship(), story.supplier(), new Moment(story.now(), Optional.empty()))
            .stream()
            .filter(it -> it.rel().equals("restate-grievance"))
            .count();
    assertEquals(1, offered);
    story.does(story.supplier(), restate);
    story.does(third.neutral(), third.close(End.NOT_RESTORED));
    assertEquals(List.of(open), closing().grievances());
  }

  private CaseClosed closing() {
    return story.log().stream()
        .map(Envelope::data)
        .filter(CaseClosed.class::isInstance)
        .map(CaseClosed.class::cast)
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  @Test
  void boardsSpeakWhenTheNeutralSaysThatTheyMet() {
    var it = Mediated.led(story);
    var both = List.of(story.client(), story.supplier());
    story.does(story.client(), new RecordMeeting(it.id, both, Visibility.ALL, Content.EMPTY));
    story.does(it.neutral(), new RecordMeeting(it.id, both, Visibility.NEUTRAL, Content.EMPTY));
    assertTrue(it.state().meetings().isEmpty());
    story.does(it.neutral(), new RecordMeeting(it.id, both, Visibility.ALL, Content.EMPTY));
    assertEquals(1, it.state().meetings().size());
    var stranger = List.of(new UUID(9, 9));
    story.refuses(
        Rule.UNKNOWN,
        it.neutral(),
        new RecordMeeting(it.id, stranger, Visibility.ALL, Content.EMPTY));
  }

  @Test
  void aConcessionIsNoAdmission() {
    var it = Mediated.willing(story);
    it.recognised(story.does(story.client(), it.concession(Concession.COMPROMISE)));
    var missing = Conditions.of(it.state(), story.relationship().breaches()).missing(Side.CLIENT);
    assertEquals(Set.of(Condition.ADMITTED, Condition.LET_GO), missing);
  }

  private static OpenCase open(UUID firm) {
    return new OpenCase(firm, Content.EMPTY);
  }

  private int missing(Mediated it, Side side) {
    return Conditions.of(it.state(), story.relationship().breaches()).missing(side).size();
  }
}
