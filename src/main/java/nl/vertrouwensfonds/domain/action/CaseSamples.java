package nl.vertrouwensfonds.domain.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.cases.Agreement;
import nl.vertrouwensfonds.domain.cases.AgreementCommand.AnswerAgreement;
import nl.vertrouwensfonds.domain.cases.AgreementCommand.ProposeAgreement;
import nl.vertrouwensfonds.domain.cases.AgreementCommand.ProposeOption;
import nl.vertrouwensfonds.domain.cases.AgreementCommand.Proposed;
import nl.vertrouwensfonds.domain.cases.AgreementCommand.RestateAgreement;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.CaseCommand.AnswerMediation;
import nl.vertrouwensfonds.domain.cases.CaseCommand.CloseCase;
import nl.vertrouwensfonds.domain.cases.CaseCommand.End;
import nl.vertrouwensfonds.domain.cases.CaseCommand.ProposeMediation;
import nl.vertrouwensfonds.domain.cases.CaseCommand.RecordMeeting;
import nl.vertrouwensfonds.domain.cases.Condition;
import nl.vertrouwensfonds.domain.cases.Gesture;
import nl.vertrouwensfonds.domain.cases.Grievance;
import nl.vertrouwensfonds.domain.cases.Objective;
import nl.vertrouwensfonds.domain.cases.TalkCommand.AdmitMistake;
import nl.vertrouwensfonds.domain.cases.TalkCommand.AdoptObjective;
import nl.vertrouwensfonds.domain.cases.TalkCommand.AnswerGrievance;
import nl.vertrouwensfonds.domain.cases.TalkCommand.HearGrievance;
import nl.vertrouwensfonds.domain.cases.TalkCommand.MakeConcession;
import nl.vertrouwensfonds.domain.cases.TalkCommand.ProposeObjective;
import nl.vertrouwensfonds.domain.cases.TalkCommand.RaiseGrievance;
import nl.vertrouwensfonds.domain.cases.TalkCommand.RecogniseCondition;
import nl.vertrouwensfonds.domain.cases.TalkCommand.RestateGrievance;
import nl.vertrouwensfonds.domain.cases.TalkCommand.SettleGrievance;
import nl.vertrouwensfonds.domain.cases.WillCommand.AssessWill;
import nl.vertrouwensfonds.domain.cases.WillCommand.DeclareWill;
import nl.vertrouwensfonds.domain.cases.WillCommand.WithdrawWill;
import nl.vertrouwensfonds.domain.event.AgreementEvent.Way;
import nl.vertrouwensfonds.domain.event.CaseEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.TalkEvent.Concession;
import nl.vertrouwensfonds.domain.event.TalkEvent.Hearing;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;
import nl.vertrouwensfonds.domain.rule.Command;

/** Each act of a case with a body that is in order. */
final class CaseSamples {

  private static final Content NONE = Content.EMPTY;
  private static final LocalDate SOME_DAY = LocalDate.of(2199, 1, 1);
  private static final Content MEASURED = Content.of("what.1", "a").and("measure.1", "b");

  private CaseSamples() {}

  static Stream<Action> of(Case it) {
    return Stream.of(
            leading(it),
            will(it),
            talk(it.id()),
            solutions(it.id()),
            closing(it.id()),
            it.talks().grievances().stream().flatMap(CaseSamples::of),
            it.talks().gestures().stream().flatMap(CaseSamples::of),
            it.talks().objectives().stream().flatMap(CaseSamples::of),
            it.solutions().agreements().stream().flatMap(CaseSamples::of))
        .flatMap(actions -> actions);
  }

  private static Stream<Action> leading(Case it) {
    UUID id = it.id();
    return Stream.of(
        on(id, Rel.PROPOSE_MEDIATION, new ProposeMediation(id, true, null, null, null, NONE)),
        on(id, Rel.ACCEPT_MEDIATION, new AnswerMediation(id, Answer.ACCEPTED, NONE)),
        on(id, Rel.DECLINE_MEDIATION, new AnswerMediation(id, Answer.DECLINED, NONE)),
        on(id, Rel.RECORD_MEETING, new RecordMeeting(id, List.of(), Visibility.ALL, NONE)));
  }

  /** While the pause lasts there is time to find out. */
  private static Stream<Action> will(Case it) {
    UUID id = it.id();
    Instant until = pause(it);
    return Stream.of(
        new Action(Rel.DECLARE_WILL, id, until, new DeclareWill(id, Declaration.WILLING, NONE)),
        new Action(
            Rel.FIND_WILL_SUFFICIENT, id, until, new AssessWill(id, Finding.SUFFICIENT, NONE)),
        new Action(
            Rel.FIND_WILL_INSUFFICIENT, id, until, new AssessWill(id, Finding.INSUFFICIENT, NONE)),
        on(id, Rel.WITHDRAW_WILL, new WithdrawWill(id, NONE)));
  }

  private static Instant pause(Case it) {
    return it.mediation().terms().map(terms -> terms.pauseUntil()).map(Days::after).orElse(null);
  }

  private static Stream<Action> talk(UUID id) {
    return Stream.of(
        on(id, Rel.RAISE_GRIEVANCE, new RaiseGrievance(id, List.of(), NONE)),
        on(id, Rel.ADMIT_MISTAKE, new AdmitMistake(id, List.of(), NONE)),
        on(id, Rel.LET_GO, new MakeConcession(id, Concession.LETTING_GO, NONE)),
        on(id, Rel.OFFER_COMPROMISE, new MakeConcession(id, Concession.COMPROMISE, NONE)),
        on(id, Rel.PROPOSE_OBJECTIVE, new ProposeObjective(id, NONE)));
  }

  private static Stream<Action> solutions(UUID id) {
    var term = new Proposed(Side.SUPPLIER, Size.NORMAL, SOME_DAY);
    return Stream.of(
        on(id, Rel.PROPOSE_OPTION, new ProposeOption(id, Way.BOTH, null, NONE)),
        on(id, Rel.PROPOSE_AGREEMENT, new ProposeAgreement(id, null, List.of(term), MEASURED)));
  }

  private static Stream<Action> closing(UUID id) {
    return Stream.of(
        on(id, Rel.CLOSE_RESTORED, new CloseCase(id, End.RESTORED, NONE)),
        on(id, Rel.CLOSE_NOT_RESTORED, new CloseCase(id, End.NOT_RESTORED, NONE)),
        on(id, Rel.STEP_DOWN, new CloseCase(id, End.NEUTRAL_STEPPED_DOWN, NONE)),
        on(id, Rel.CLOSE_CONTRACT_ENDED, new CloseCase(id, End.CONTRACT_ENDED, NONE)),
        on(id, Rel.CLOSE_TAKEN_TO_COURT, new CloseCase(id, End.TAKEN_TO_COURT, NONE)));
  }

  private static Stream<Action> of(Grievance it) {
    UUID id = it.id();
    return Stream.of(
        on(id, Rel.RESTATE_GRIEVANCE, new RestateGrievance(id, NONE)),
        on(id, Rel.FEEL_HEARD, new HearGrievance(id, Hearing.HEARD, NONE)),
        on(id, Rel.FEEL_UNHEARD, new HearGrievance(id, Hearing.NOT_YET, NONE)),
        on(id, Rel.ANSWER_GRIEVANCE, new AnswerGrievance(id, List.of(), NONE)),
        on(id, Rel.SETTLE_GRIEVANCE, new SettleGrievance(id, NONE)));
  }

  private static Stream<Action> of(Gesture it) {
    var rel =
        it.condition() == Condition.ADMITTED ? Rel.RECOGNISE_ADMISSION : Rel.RECOGNISE_CONCESSION;
    return Stream.of(on(it.id(), rel, new RecogniseCondition(it.id(), NONE)));
  }

  private static Stream<Action> of(Objective it) {
    return Stream.of(on(it.id(), Rel.ADOPT_OBJECTIVE, new AdoptObjective(it.id())));
  }

  private static Stream<Action> of(Agreement it) {
    UUID id = it.id();
    return Stream.of(
        on(id, Rel.RESTATE_AGREEMENT, new RestateAgreement(id, NONE)),
        on(id, Rel.ACCEPT_AGREEMENT, new AnswerAgreement(id, Answer.ACCEPTED, NONE)),
        on(id, Rel.DECLINE_AGREEMENT, new AnswerAgreement(id, Answer.DECLINED, NONE)));
  }

  private static Action on(UUID subject, Rel rel, Command sample) {
    return new Action(rel, subject, null, sample);
  }
}
