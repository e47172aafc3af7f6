package nl.vertrouwensfonds.log.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementAnswered;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementProposed;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementRestated;
import nl.vertrouwensfonds.domain.event.AgreementEvent.OptionProposed;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAmended;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachJoined;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationAnswered;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.CaseEvent.MeetingHeld;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDeemedKept;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveProposed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentReleased;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureInvitationAnswered;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ChangeOfSideAllowed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.CosignerKeyRegistered;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryHorizonSet;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestAnswered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestWithdrawn;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContested;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustRated;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementWithdrawn;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationPaid;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionDelivered;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyRuled;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;
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
import nl.vertrouwensfonds.domain.event.WillEvent.WillAssessed;
import nl.vertrouwensfonds.domain.event.WillEvent.WillDeclared;
import nl.vertrouwensfonds.domain.event.WillEvent.WillWithdrawn;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;

/**
 * The names under which events are stored, with the version of their shape. A name is never changed
 * and never given to something else; a new shape gets the next version, and an {@link Upcaster}
 * that leads there from the one before.
 */
enum EventNames {
  RELATIONSHIP_REGISTERED("relationship-registered.v1", RelationshipRegistered.class),
  PARTICIPANT_JOINED("participant-joined.v1", ParticipantJoined.class),
  PARTICIPANT_LEFT("participant-left.v1", ParticipantLeft.class),
  CHANGE_OF_SIDE_ALLOWED("change-of-side-allowed.v1", ChangeOfSideAllowed.class),
  COSIGNER_KEY_REGISTERED("cosigner-key-registered.v1", CosignerKeyRegistered.class),
  ABSENT_PERSON_NAMED("absent-person-named.v1", AbsentPersonNamed.class),
  HISTORY_HORIZON_SET("history-horizon-set.v1", HistoryHorizonSet.class),
  HISTORY_IMPORT_CLOSED("history-import-closed.v1", HistoryImportClosed.class),
  CONTENT_ERASED("content-erased.v1", ContentErased.class),
  COMMITMENT_MADE("commitment-made.v1", CommitmentMade.class),
  COMMITMENT_ANSWERED("commitment-answered.v1", CommitmentAnswered.class),
  COMMITMENT_MOVE_PROPOSED("commitment-move-proposed.v1", CommitmentMoveProposed.class),
  COMMITMENT_MOVE_ANSWERED("commitment-move-answered.v1", CommitmentMoveAnswered.class),
  COMMITMENT_RELEASED("commitment-released.v1", CommitmentReleased.class),
  COMMITMENT_DELIVERED("commitment-delivered.v1", CommitmentDelivered.class),
  COMMITMENT_ASSESSED("commitment-assessed.v1", CommitmentAssessed.class),
  COMMITMENT_DEEMED_KEPT("commitment-deemed-kept.v1", CommitmentDeemedKept.class),
  COMMITMENT_DISPUTED("commitment-disputed.v1", CommitmentDisputed.class),
  COMMITMENT_RULED("commitment-ruled.v1", CommitmentRuled.class),
  BREACH_REPORTED("breach-reported.v1", BreachReported.class),
  BREACH_JOINED("breach-joined.v1", BreachJoined.class),
  BREACH_AMENDED("breach-amended.v1", BreachAmended.class),
  BREACH_ANSWERED("breach-answered.v1", BreachAnswered.class),
  BREACH_RULED("breach-ruled.v1", BreachRuled.class),
  BREACH_WITHDRAWN("breach-withdrawn.v1", BreachWithdrawn.class),
  APOLOGY_OFFERED("apology-offered.v1", ApologyOffered.class),
  APOLOGY_ANSWERED("apology-answered.v1", ApologyAnswered.class),
  EXPLANATION_GIVEN("explanation-given.v1", ExplanationGiven.class),
  EXPLANATION_ANSWERED("explanation-answered.v1", ExplanationAnswered.class),
  PROCEDURE_OPENED("procedure-opened.v1", ProcedureOpened.class),
  PROCEDURE_INVITATION_ANSWERED(
      "procedure-invitation-answered.v1", ProcedureInvitationAnswered.class),
  CORRECTION_PROMISED("correction-promised.v1", CorrectionPromised.class),
  CORRECTION_DELIVERED("correction-delivered.v1", CorrectionDelivered.class),
  CORRECTION_ASSESSED("correction-assessed.v1", CorrectionAssessed.class),
  COMPENSATION_OFFERED("compensation-offered.v1", CompensationOffered.class),
  COMPENSATION_ANSWERED("compensation-answered.v1", CompensationAnswered.class),
  COMPENSATION_PAID("compensation-paid.v1", CompensationPaid.class),
  COMPENSATION_ASSESSED("compensation-assessed.v1", CompensationAssessed.class),
  REMEDY_RULED("remedy-ruled.v1", RemedyRuled.class),
  REMEDY_WAIVED("remedy-waived.v1", RemedyWaived.class),
  SILENCE_BROKEN("silence-broken.v1", SilenceBroken.class),
  STATEMENT_MADE("statement-made.v1", StatementMade.class),
  STATEMENT_WITHDRAWN("statement-withdrawn.v1", StatementWithdrawn.class),
  CASE_OPENED("case-opened.v1", CaseOpened.class),
  MEDIATION_PROPOSED("mediation-proposed.v1", MediationProposed.class),
  MEDIATION_ANSWERED("mediation-answered.v1", MediationAnswered.class),
  MEETING_HELD("meeting-held.v1", MeetingHeld.class),
  CASE_CLOSED("case-closed.v1", CaseClosed.class),
  WILL_DECLARED("will-declared.v1", WillDeclared.class),
  WILLS_OPENED("wills-opened.v1", WillsOpened.class),
  WILL_ASSESSED("will-assessed.v1", WillAssessed.class),
  WILL_WITHDRAWN("will-withdrawn.v1", WillWithdrawn.class),
  GRIEVANCE_RAISED("grievance-raised.v1", GrievanceRaised.class),
  GRIEVANCE_RESTATED("grievance-restated.v1", GrievanceRestated.class),
  GRIEVANCE_HEARD("grievance-heard.v1", GrievanceHeard.class),
  GRIEVANCE_ANSWERED("grievance-answered.v1", GrievanceAnswered.class),
  GRIEVANCE_SETTLED("grievance-settled.v1", GrievanceSettled.class),
  MISTAKE_ADMITTED("mistake-admitted.v1", MistakeAdmitted.class),
  CONCESSION_MADE("concession-made.v1", ConcessionMade.class),
  CONDITION_RECOGNISED("condition-recognised.v1", ConditionRecognised.class),
  OBJECTIVE_PROPOSED("objective-proposed.v1", ObjectiveProposed.class),
  OBJECTIVE_ADOPTED("objective-adopted.v1", ObjectiveAdopted.class),
  OPTION_PROPOSED("option-proposed.v1", OptionProposed.class),
  AGREEMENT_PROPOSED("agreement-proposed.v1", AgreementProposed.class),
  AGREEMENT_RESTATED("agreement-restated.v1", AgreementRestated.class),
  AGREEMENT_ANSWERED("agreement-answered.v1", AgreementAnswered.class),
  TRUST_POLICY_ADOPTED("trust-policy-adopted.v1", TrustPolicyAdopted.class),
  TRUST_RATED("trust-rated.v1", TrustRated.class),
  SCORE_CONTESTED("score-contested.v1", ScoreContested.class),
  SCORE_CONTEST_ANSWERED("score-contest-answered.v1", ScoreContestAnswered.class),
  SCORE_CONTEST_WITHDRAWN("score-contest-withdrawn.v1", ScoreContestWithdrawn.class);

  private static final Map<Class<?>, String> NAMES =
      Arrays.stream(values()).collect(Collectors.toMap(n -> n.type, n -> n.stored));
  private static final Map<String, Class<? extends Event>> TYPES =
      Arrays.stream(values()).collect(Collectors.toMap(n -> n.stored, n -> n.type));

  private final String stored;
  private final Class<? extends Event> type;

  EventNames(String stored, Class<? extends Event> type) {
    this.stored = stored;
    this.type = type;
  }

  String stored() {
    return stored;
  }

  Class<? extends Event> type() {
    return type;
  }

  /** The present name of a type of event. */
  static String of(Class<? extends Event> type) {
    return NAMES.get(type);
  }

  /** The present shape under a stored name, or null when there is none. */
  static Class<? extends Event> type(String stored) {
    return TYPES.get(stored);
  }
}
