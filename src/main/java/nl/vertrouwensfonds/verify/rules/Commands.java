package nl.vertrouwensfonds.verify.rules;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.HistoryCommand.CloseHistory;
import nl.vertrouwensfonds.domain.command.HistoryCommand.SetHistoryHorizon;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.command.PartyCommand.AllowChangeOfSide;
import nl.vertrouwensfonds.domain.command.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.command.PartyCommand.RegisterCosignerKey;
import nl.vertrouwensfonds.domain.command.PartyCommand.ReleaseParticipant;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.AnswerInvitation;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.command.ScoreCommand.AdoptTrustPolicy;
import nl.vertrouwensfonds.domain.command.ScoreCommand.AnswerContest;
import nl.vertrouwensfonds.domain.command.ScoreCommand.ContestScore;
import nl.vertrouwensfonds.domain.command.ScoreCommand.RateTrust;
import nl.vertrouwensfonds.domain.command.ScoreCommand.Speaking;
import nl.vertrouwensfonds.domain.command.ScoreCommand.WithdrawContest;
import nl.vertrouwensfonds.domain.command.StatementCommand;
import nl.vertrouwensfonds.domain.command.StatementCommand.DiscloseStatement;
import nl.vertrouwensfonds.domain.command.StatementCommand.MakeStatement;
import nl.vertrouwensfonds.domain.command.StatementCommand.WithdrawStatement;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.ProcedureEvent;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureInvitationAnswered;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.event.RelationshipEvent;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ChangeOfSideAllowed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.CosignerKeyRegistered;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryHorizonSet;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.ScoreEvent;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestAnswered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestWithdrawn;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContested;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustRated;
import nl.vertrouwensfonds.domain.event.StatementEvent;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementWithdrawn;
import nl.vertrouwensfonds.domain.event.StepEvent;

/** The command that gave some events: its first event says which, and with what. */
final class Commands {

  private Commands() {}

  /** Empty for what no side asks for: the registration, and an erasure. */
  static Optional<Command> of(RecordedCommand it) {
    return Optional.ofNullable(
        switch (it.data()) {
          case RelationshipEvent event -> ofParties(event, it);
          case CommitmentEvent event -> CommitmentCommands.of(event, it);
          case BreachEvent event -> BreachCommands.of(event, it);
          case StepEvent event -> StepCommands.of(event, it);
          case ProcedureEvent event -> ofProcedure(event, it);
          case StatementEvent event -> ofStatement(event, it);
          case CaseEvent event -> CaseCommands.of(event, it);
          case ScoreEvent event -> ofScore(event, it);
        });
  }

  private static Command ofParties(RelationshipEvent event, RecordedCommand it) {
    return switch (event) {
      case RelationshipRegistered _, ContentErased _ -> null;
      case ParticipantJoined joined ->
          new AdmitParticipant(
              joined.role(), joined.mandate(), seats(joined.formerly()), it.content());
      case ParticipantLeft left -> new ReleaseParticipant(left.participant());
      case ChangeOfSideAllowed allowed -> new AllowChangeOfSide(allowed.participant());
      case CosignerKeyRegistered registered -> new RegisterCosignerKey(registered.key());
      case AbsentPersonNamed _ -> new NameAbsentPerson(it.content());
      case HistoryHorizonSet set -> new SetHistoryHorizon(set.until());
      case HistoryImportClosed _ -> new CloseHistory();
    };
  }

  private static List<UUID> seats(UUID formerly) {
    return formerly == null ? List.of() : List.of(formerly);
  }

  private static Command ofProcedure(ProcedureEvent event, RecordedCommand it) {
    return switch (event) {
      case ProcedureOpened opened ->
          new OpenProcedure(opened.breach(), opened.invites(), it.breaksSilence(), it.content());
      case ProcedureInvitationAnswered answered ->
          new AnswerInvitation(answered.procedure(), answered.answer(), it.content());
    };
  }

  private static StatementCommand ofStatement(StatementEvent event, RecordedCommand it) {
    return switch (event) {
      case StatementMade again when again.repeats() != null ->
          new DiscloseStatement(again.repeats());
      case StatementMade made ->
          new MakeStatement(
              made.sort(),
              made.concerns(),
              made.inReplyTo(),
              made.mentions(),
              it.visibility(),
              it.breaksSilence(),
              it.content());
      case StatementWithdrawn withdrawn ->
          new WithdrawStatement(withdrawn.statement(), it.content());
    };
  }

  private static Command ofScore(ScoreEvent event, RecordedCommand it) {
    return switch (event) {
      case TrustPolicyAdopted adopted ->
          new AdoptTrustPolicy(adopted.policy(), adopted.policyHash());
      case TrustRated rated -> new RateTrust(rated.rating(), speaking(it), it.content());
      case ScoreContested contested ->
          new ContestScore(contested.trustor(), speaking(it), it.content());
      case ScoreContestAnswered answered -> new AnswerContest(answered.contest(), it.content());
      case ScoreContestWithdrawn withdrawn ->
          new WithdrawContest(withdrawn.contest(), it.content());
    };
  }

  private static Speaking speaking(RecordedCommand it) {
    return new Speaking(it.silence(), it.breaksSilence());
  }
}
