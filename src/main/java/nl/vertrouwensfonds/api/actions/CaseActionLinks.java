package nl.vertrouwensfonds.api.actions;

import static nl.vertrouwensfonds.api.actions.ActionLinks.at;

import nl.vertrouwensfonds.domain.action.Rel;

/** Where the actions of a case are done. */
final class CaseActionLinks {

  private CaseActionLinks() {}

  /**
   * @throws IllegalArgumentException for an action that belongs to no case
   */
  static ActionLinks of(Rel rel) {
    return switch (rel) {
      case OPEN_CASE -> at("/cases");
      case PROPOSE_MEDIATION -> at("/cases/{}/mediation");
      case ACCEPT_MEDIATION -> at("/cases/{}/mediation/answer", "answer", "accepted");
      case DECLINE_MEDIATION -> at("/cases/{}/mediation/answer", "answer", "declined");
      case DECLARE_WILL -> at("/cases/{}/will");
      case FIND_WILL_SUFFICIENT -> at("/cases/{}/will/assessment", "finding", "sufficient");
      case FIND_WILL_INSUFFICIENT -> at("/cases/{}/will/assessment", "finding", "insufficient");
      case WITHDRAW_WILL -> at("/cases/{}/will/withdrawal");
      case RECORD_MEETING -> at("/cases/{}/meetings");
      case RAISE_GRIEVANCE -> at("/cases/{}/grievances");
      case RESTATE_GRIEVANCE -> at("/grievances/{}/restatement");
      case FEEL_HEARD -> at("/grievances/{}/hearing", "hearing", "heard");
      case FEEL_UNHEARD -> at("/grievances/{}/hearing", "hearing", "not-yet");
      case ANSWER_GRIEVANCE -> at("/grievances/{}/answer");
      case SETTLE_GRIEVANCE -> at("/grievances/{}/settlement");
      case ADMIT_MISTAKE -> at("/cases/{}/admissions");
      case LET_GO -> at("/cases/{}/concessions", "sort", "letting-go");
      case OFFER_COMPROMISE -> at("/cases/{}/concessions", "sort", "compromise");
      case RECOGNISE_ADMISSION -> at("/admissions/{}/recognition");
      case RECOGNISE_CONCESSION -> at("/concessions/{}/recognition");
      case PROPOSE_OBJECTIVE -> at("/cases/{}/objectives");
      case ADOPT_OBJECTIVE -> at("/objectives/{}/adoption");
      case PROPOSE_OPTION -> at("/cases/{}/options");
      case PROPOSE_AGREEMENT -> at("/cases/{}/agreements");
      case RESTATE_AGREEMENT -> at("/agreements/{}/restatement");
      case ACCEPT_AGREEMENT -> at("/agreements/{}/answer", "answer", "accepted");
      case DECLINE_AGREEMENT -> at("/agreements/{}/answer", "answer", "declined");
      case CLOSE_RESTORED -> at("/cases/{}/closure", "outcome", "restored");
      case CLOSE_NOT_RESTORED -> at("/cases/{}/closure", "outcome", "not-restored");
      case STEP_DOWN -> at("/cases/{}/closure", "outcome", "neutral-stepped-down");
      case CLOSE_CONTRACT_ENDED -> at("/cases/{}/closure", "outcome", "contract-ended");
      case CLOSE_TAKEN_TO_COURT -> at("/cases/{}/closure", "outcome", "taken-to-court");
      default -> throw new IllegalArgumentException(rel + " has no link");
    };
  }
}
