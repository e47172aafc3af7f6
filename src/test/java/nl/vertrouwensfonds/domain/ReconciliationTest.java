package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.cases.Awaited;
import nl.vertrouwensfonds.domain.cases.Grievance.State;
import nl.vertrouwensfonds.domain.command.AgreementCommand.ProposeOption;
import nl.vertrouwensfonds.domain.command.AgreementCommand.Proposed;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.AnswerInvitation;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.command.TalkCommand.AdmitMistake;
import nl.vertrouwensfonds.domain.command.TalkCommand.AdoptObjective;
import nl.vertrouwensfonds.domain.command.TalkCommand.AnswerGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.HearGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.ProposeObjective;
import nl.vertrouwensfonds.domain.command.TalkCommand.RaiseGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.RestateGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.SettleGrievance;
import nl.vertrouwensfonds.domain.event.AgreementEvent.Way;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.InvitationAnswer;
import nl.vertrouwensfonds.domain.event.TalkEvent.Hearing;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** Being heard, aiming together, and agreeing on what both understand. */
class ReconciliationTest {

  private static final LocalDate DUE = LocalDate.parse("2026-09-01");
  private static final Proposed TERM = new Proposed(Side.SUPPLIER, Size.NORMAL, DUE);
  private static final Proposed RETURN = new Proposed(Side.CLIENT, Size.SMALL, DUE);

  private final Story story = Story.live();

  @Test
  void aGrievanceIsHeardBeforeItIsAnsweredAndSettledByWhoRaisedIt() {
    var it = Mediated.willing(story);
    UUID grievance = story.does(story.client(), it.grievance());
    var restate = new RestateGrievance(grievance, Content.of("text", "You felt left alone."));
    var answer = new AnswerGrievance(grievance, List.of(), Content.of("text", "We did not call."));
    var settle = new SettleGrievance(grievance, Content.EMPTY);
    story.refuses(Rule.NOTHING_TO_ANSWER, story.supplier(), answer);
    story.refuses(Rule.NOT_YOURS, story.client(), restate);
    story.does(story.supplier(), restate);
    story.does(story.client(), hear(grievance, Hearing.NOT_YET));
    story.refuses(Rule.NOTHING_TO_ANSWER, story.client(), hear(grievance, Hearing.HEARD));
    story.does(story.supplier(), restate);
    story.does(story.client(), hear(grievance, Hearing.HEARD));
    story.refuses(Rule.ALREADY_DONE, story.supplier(), restate);
    story.does(story.supplier(), answer);
    story.refuses(Rule.NOT_YOURS, story.supplier(), settle);
    story.does(story.client(), settle);
    story.refuses(Rule.ALREADY_DONE, story.client(), settle);
    assertEquals(State.SETTLED, it.state().talks().grievances().iterator().next().state());
  }

  @Test
  void noGrievanceMakesSomebodyAbsentTheCause() {
    var it = Mediated.willing(story);
    UUID absent = story.absent("Dirk Donker");
    var cause = new Mention(absent, Mention.Part.CAUSE);
    var text = Content.of("text", "It was all Dirk Donker.");
    story.refuses(
        Rule.BLAMES_ABSENT_PERSON, story.client(), new RaiseGrievance(it.id, List.of(cause), text));
    story.refuses(
        Rule.MENTION_UNDECLARED, story.client(), new AdmitMistake(it.id, List.of(), text));
  }

  @Test
  void anObjectiveIsAdoptedByBothWithAMandate() {
    var it = Mediated.willing(story);
    UUID objective =
        story.does(it.neutral(), new ProposeObjective(it.id, Content.of("text", "Calm clients.")));
    UUID junior =
        story.does(
            story.client(), new AdmitParticipant(Role.DEMAND_MANAGEMENT, false, Content.EMPTY));
    story.refuses(Rule.NO_MANDATE, junior, new AdoptObjective(objective));
    story.does(story.client(), new AdoptObjective(objective));
    story.refuses(Rule.ALREADY_DONE, story.client(), new AdoptObjective(objective));
    story.does(story.supplier(), new AdoptObjective(objective));
    assertTrue(it.state().talks().objectives().iterator().next().adopted());
  }

  @Test
  void solutionsWaitForTheThreeConditionsOfBothSides() {
    var it = Mediated.willing(story);
    story.refuses(
        Rule.NOT_YET_RECONCILED,
        story.client(),
        new ProposeOption(it.id, Way.BOTH, null, Content.EMPTY));
    story.refuses(Rule.NOT_YET_RECONCILED, story.client(), it.agreement(TERM));
  }

  @Test
  void aTermSaysWhoseItIsHowItIsMeasuredAndWhenItIsDue() {
    var it = Mediated.reconciled(story);
    var vague = new Proposed(null, Size.NORMAL, null);
    var refusal =
        story.refuses(Rule.AGREEMENT_NOT_CLEAR, story.client(), it.agreement(TERM, vague));
    assertEquals(Map.of("term", 2, "missing", List.of("owner", "due")), refusal.facts());
    story.refuses(Rule.AGREEMENT_NOT_CLEAR, story.client(), it.agreement());
  }

  @Test
  void anAgreementIsAcceptedByWhoSaidItInItsOwnWordsAndItsTermsBecomePromises() {
    var it = Mediated.reconciled(story);
    UUID agreement = story.does(story.supplier(), it.agreement(TERM, RETURN));
    var accept = it.answer(agreement, TermsAnswer.ACCEPTED);
    story.refuses(Rule.AGREEMENT_NOT_RESTATED, story.client(), accept);
    story.does(story.client(), it.restate(agreement));
    story.refuses(Rule.ALREADY_DONE, story.client(), it.restate(agreement));
    story.does(story.client(), accept);
    story.refuses(Rule.ALREADY_ANSWERED, story.client(), accept);
    assertTrue(story.relationship().commitments().all().isEmpty());
    story.does(story.supplier(), it.restate(agreement));
    story.does(story.supplier(), accept);
    var promises = List.copyOf(story.relationship().commitments().all());
    assertEquals(
        List.of(Side.SUPPLIER, Side.CLIENT), promises.stream().map(p -> p.owner()).toList());
    assertEquals(
        Map.of("what", "part 2", "measure", "measure 2"),
        story.content(promises.getLast().id()).fields());
    story.does(
        story.client(),
        new AssessCommitment(promises.getFirst().id(), Outcome.KEPT, Content.EMPTY));
    story.refuses(
        Rule.ALREADY_ANSWERED, story.client(), it.answer(agreement, TermsAnswer.DECLINED));
  }

  @Test
  void improvementsOfAProcedureArePromisedByWhoTakesPart() {
    UUID procedure = story.does(story.supplier(), new OpenProcedure(null, true, Content.EMPTY));
    var improve = new MakeCommitment(Size.SMALL, DUE, null, procedure, Content.EMPTY);
    story.refuses(Rule.NOT_YOURS, story.client(), improve);
    story.does(story.supplier(), improve);
    story.does(
        story.client(), new AnswerInvitation(procedure, InvitationAnswer.ACCEPTED, Content.EMPTY));
    story.does(story.client(), improve);
    story.refuses(
        Rule.UNKNOWN,
        story.client(),
        new MakeCommitment(Size.SMALL, DUE, null, new UUID(9, 9), Content.EMPTY));
  }

  @Test
  void whatIsWaitedForIsToldWithFromWhomAndSinceWhen() {
    var it = Mediated.opened(story);
    assertEquals(List.of("MEDIATION_PROPOSAL NEUTRAL"), awaited(it));
    story.does(it.neutral(), it.terms());
    assertEquals(List.of("MEDIATION_ANSWER CLIENT", "MEDIATION_ANSWER SUPPLIER"), awaited(it));
    var led = Mediated.willing(Story.live());
    led.story.later(1, DAYS);
    UUID admission = led.story.does(led.story.client(), led.admission());
    UUID grievance = led.story.does(led.story.client(), led.grievance());
    assertEquals(
        List.of(
            "RECOGNITION SUPPLIER",
            "LETTING_GO CLIENT",
            "COMPROMISE CLIENT",
            "ADMISSION SUPPLIER",
            "LETTING_GO SUPPLIER",
            "COMPROMISE SUPPLIER",
            "RESTATEMENT SUPPLIER"),
        awaited(led));
    led.recognised(admission);
    led.story.does(led.story.client(), new SettleGrievance(grievance, Content.EMPTY));
    assertEquals(5, awaited(led).size());
    assertEquals(List.of("CLOSING NEUTRAL"), awaited(Mediated.reconciled(Story.live())));
  }

  @Test
  void whoHasAgreedIsNotWaitedForAnyMore() {
    var it = Mediated.reconciled(story);
    UUID objective = story.does(it.neutral(), new ProposeObjective(it.id, Content.EMPTY));
    assertEquals(List.of("ADOPTION CLIENT", "ADOPTION SUPPLIER"), awaited(it));
    story.does(story.client(), new AdoptObjective(objective));
    assertEquals(List.of("ADOPTION SUPPLIER"), awaited(it));
  }

  private static List<String> awaited(Mediated it) {
    return it.awaited().stream().map(ReconciliationTest::told).toList();
  }

  private static String told(Awaited it) {
    return it.what() + " " + it.from();
  }

  private static HearGrievance hear(UUID grievance, Hearing hearing) {
    return new HearGrievance(grievance, hearing, Content.EMPTY);
  }
}
