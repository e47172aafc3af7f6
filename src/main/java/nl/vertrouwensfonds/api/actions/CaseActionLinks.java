package nl.vertrouwensfonds.api.actions;

import static nl.vertrouwensfonds.api.actions.ActionLinks.at;

/** Where the actions of a case are done. */
final class CaseActionLinks {

  private CaseActionLinks() {}

  /**
   * @throws IllegalArgumentException for an action that belongs to no case
   */
  static ActionLinks of(String rel) {
    return switch (rel) {
      case "open-case" -> at("/cases");
      case "propose-mediation" -> at("/cases/{}/mediation");
      case "accept-mediation" -> at("/cases/{}/mediation/answer", "answer", "accepted");
      case "decline-mediation" -> at("/cases/{}/mediation/answer", "answer", "declined");
      case "declare-will" -> at("/cases/{}/will");
      case "find-will-sufficient" -> at("/cases/{}/will/assessment", "finding", "sufficient");
      case "find-will-insufficient" -> at("/cases/{}/will/assessment", "finding", "insufficient");
      case "withdraw-will" -> at("/cases/{}/will/withdrawal");
      case "record-meeting" -> at("/cases/{}/meetings");
      case "raise-grievance" -> at("/cases/{}/grievances");
      case "restate-grievance" -> at("/grievances/{}/restatement");
      case "feel-heard" -> at("/grievances/{}/hearing", "hearing", "heard");
      case "feel-unheard" -> at("/grievances/{}/hearing", "hearing", "not-yet");
      case "answer-grievance" -> at("/grievances/{}/answer");
      case "settle-grievance" -> at("/grievances/{}/settlement");
      case "admit-mistake" -> at("/cases/{}/admissions");
      case "let-go" -> at("/cases/{}/concessions", "sort", "letting-go");
      case "offer-compromise" -> at("/cases/{}/concessions", "sort", "compromise");
      case "recognise-admission" -> at("/admissions/{}/recognition");
      case "recognise-concession" -> at("/concessions/{}/recognition");
      case "propose-objective" -> at("/cases/{}/objectives");
      case "adopt-objective" -> at("/objectives/{}/adoption");
      case "propose-option" -> at("/cases/{}/options");
      case "propose-agreement" -> at("/cases/{}/agreements");
      case "restate-agreement" -> at("/agreements/{}/restatement");
      case "accept-agreement" -> at("/agreements/{}/answer", "answer", "accepted");
      case "decline-agreement" -> at("/agreements/{}/answer", "answer", "declined");
      case "close-restored" -> at("/cases/{}/closure", "outcome", "restored");
      case "close-not-restored" -> at("/cases/{}/closure", "outcome", "not-restored");
      case "step-down" -> at("/cases/{}/closure", "outcome", "neutral-stepped-down");
      case "close-contract-ended" -> at("/cases/{}/closure", "outcome", "contract-ended");
      case "close-taken-to-court" -> at("/cases/{}/closure", "outcome", "taken-to-court");
      default -> throw new IllegalArgumentException(rel + " has no door");
    };
  }
}
