package nl.vertrouwensfonds.verify.rules;

import java.util.Arrays;
import nl.vertrouwensfonds.domain.command.AgreementCommand.AnswerAgreement;
import nl.vertrouwensfonds.domain.command.AgreementCommand.ProposeAgreement;
import nl.vertrouwensfonds.domain.command.AgreementCommand.ProposeOption;
import nl.vertrouwensfonds.domain.command.AgreementCommand.Proposed;
import nl.vertrouwensfonds.domain.command.AgreementCommand.RestateAgreement;
import nl.vertrouwensfonds.domain.command.CaseCommand;
import nl.vertrouwensfonds.domain.command.CaseCommand.AnswerMediation;
import nl.vertrouwensfonds.domain.command.CaseCommand.CloseCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.End;
import nl.vertrouwensfonds.domain.command.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.ProposeMediation;
import nl.vertrouwensfonds.domain.command.CaseCommand.RecordMeeting;
import nl.vertrouwensfonds.domain.command.TalkCommand.AdmitMistake;
import nl.vertrouwensfonds.domain.command.TalkCommand.AdoptObjective;
import nl.vertrouwensfonds.domain.command.TalkCommand.AnswerGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.HearGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.MakeConcession;
import nl.vertrouwensfonds.domain.command.TalkCommand.ProposeObjective;
import nl.vertrouwensfonds.domain.command.TalkCommand.RaiseGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.RecogniseCondition;
import nl.vertrouwensfonds.domain.command.TalkCommand.RestateGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.SettleGrievance;
import nl.vertrouwensfonds.domain.command.WillCommand.AssessWill;
import nl.vertrouwensfonds.domain.command.WillCommand.DeclareWill;
import nl.vertrouwensfonds.domain.command.WillCommand.WithdrawWill;
import nl.vertrouwensfonds.domain.event.AgreementEvent;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementAnswered;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementProposed;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementRestated;
import nl.vertrouwensfonds.domain.event.AgreementEvent.OptionProposed;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationAnswered;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.CaseEvent.MeetingHeld;
import nl.vertrouwensfonds.domain.event.TalkEvent;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConcessionMade;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConditionRecognised;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceAnswered;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceHeard;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRaised;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRestated;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceSettled;
import nl.vertrouwensfonds.domain.event.TalkEvent.MistakeAdmitted;
import nl.vertrouwensfonds.domain.event.TalkEvent.ObjectiveAdopted;
import nl.vertrouwensfonds.domain.event.TalkEvent.ObjectiveProposed;
import nl.vertrouwensfonds.domain.event.WillEvent;
import nl.vertrouwensfonds.domain.event.WillEvent.WillAssessed;
import nl.vertrouwensfonds.domain.event.WillEvent.WillDeclared;
import nl.vertrouwensfonds.domain.event.WillEvent.WillWithdrawn;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;

/** Of a case. */
final class CaseCommands {

  private CaseCommands() {}

  /** Null for what nobody asks for, but follows from something else. */
  static CaseCommand of(CaseEvent event, RecordedCommand it) {
    var content = it.content();
    return switch (event) {
      case CaseOpened opened -> new OpenCase(opened.firm(), content);
      case MediationProposed on ->
          new ProposeMediation(
              it.caseId(),
              on.admissionsProtected(),
              on.pauseUntil(),
              on.fee(),
              on.atStake(),
              content);
      case MediationAnswered on -> new AnswerMediation(it.caseId(), on.answer(), content);
      case MeetingHeld held ->
          new RecordMeeting(it.caseId(), held.present(), it.visibility(), content);
      case CaseClosed closed -> closed(closed, it);
      case WillEvent will -> will(will, it);
      case TalkEvent talk -> talk(talk, it);
      case AgreementEvent agreement -> agreement(agreement, it);
    };
  }

  private static CaseCommand closed(CaseClosed closed, RecordedCommand it) {
    return Arrays.stream(End.values())
        .filter(end -> end.outcome() == closed.outcome())
        .findFirst()
        .map(end -> new CloseCase(it.caseId(), end, it.content()))
        .orElse(null);
  }

  private static CaseCommand will(WillEvent event, RecordedCommand it) {
    return switch (event) {
      case WillDeclared on -> new DeclareWill(it.caseId(), on.declaration(), it.content());
      case WillsOpened _ -> null;
      case WillAssessed on -> new AssessWill(it.caseId(), on.finding(), it.content());
      case WillWithdrawn _ -> new WithdrawWill(it.caseId(), it.content());
    };
  }

  private static CaseCommand talk(TalkEvent event, RecordedCommand it) {
    var content = it.content();
    return switch (event) {
      case GrievanceRaised on -> new RaiseGrievance(it.caseId(), on.mentions(), content);
      case GrievanceRestated on -> new RestateGrievance(on.grievance(), content);
      case GrievanceHeard on -> new HearGrievance(on.grievance(), on.hearing(), content);
      case GrievanceAnswered on -> new AnswerGrievance(on.grievance(), on.mentions(), content);
      case GrievanceSettled on -> new SettleGrievance(on.grievance(), content);
      case MistakeAdmitted on -> new AdmitMistake(it.caseId(), on.mentions(), content);
      case ConcessionMade on -> new MakeConcession(it.caseId(), on.sort(), content);
      case ConditionRecognised on -> new RecogniseCondition(on.subject(), content);
      case ObjectiveProposed _ -> new ProposeObjective(it.caseId(), content);
      case ObjectiveAdopted on -> new AdoptObjective(on.objective());
    };
  }

  private static CaseCommand agreement(AgreementEvent event, RecordedCommand it) {
    var content = it.content();
    return switch (event) {
      case OptionProposed on -> new ProposeOption(it.caseId(), on.way(), on.objective(), content);
      case AgreementProposed on ->
          new ProposeAgreement(
              it.caseId(),
              on.option(),
              on.terms().stream()
                  .map(term -> new Proposed(term.owner(), term.size(), term.due()))
                  .toList(),
              content);
      case AgreementRestated on -> new RestateAgreement(on.agreement(), content);
      case AgreementAnswered on -> new AnswerAgreement(on.agreement(), on.answer(), content);
    };
  }
}
