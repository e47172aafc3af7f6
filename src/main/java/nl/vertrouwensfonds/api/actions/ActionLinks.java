package nl.vertrouwensfonds.api.actions;

import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.action.Rel;

/**
 * Where an action is done.
 *
 * @param template behind the relationship's path; {} stands for the subject
 * @param body what the body says to be this action and no other
 */
record ActionLinks(String template, Map<String, String> body) {

  String path(UUID subject) {
    return subject == null ? template : template.replace("{}", subject.toString());
  }

  static ActionLinks of(Rel rel) {
    return switch (rel) {
      case MAKE_COMMITMENT -> at("/commitments");
      case ACCEPT_COMMITMENT -> at("/commitments/{}/answer", "answer", "accepted");
      case DECLINE_COMMITMENT -> at("/commitments/{}/answer", "answer", "declined");
      case DELIVER_COMMITMENT -> at("/commitments/{}/delivery");
      case ASSESS_KEPT -> at("/commitments/{}/assessment", "outcome", "kept");
      case ASSESS_MISSED -> at("/commitments/{}/assessment", "outcome", "missed");
      case DISPUTE_COMMITMENT -> at("/commitments/{}/dispute");
      case REPORT_BREACH -> at("/breaches");
      case ACKNOWLEDGE_BREACH -> at("/breaches/{}/answer", "answer", "acknowledged");
      case DISPUTE_BREACH -> at("/breaches/{}/answer", "answer", "disputed");
      case WITHDRAW_BREACH -> at("/breaches/{}/withdrawal");
      case AMEND_BREACH -> at("/breaches/{}/amendment");
      case OFFER_APOLOGY -> at("/breaches/{}/apology");
      case DECLINE_APOLOGY -> at("/breaches/{}/apology/answer", "answer", "declined");
      case HEAR_APOLOGY -> at("/breaches/{}/apology/answer", "answer", "heard");
      case ACCEPT_APOLOGY -> at("/breaches/{}/apology/answer", "answer", "accepted");
      case GIVE_EXPLANATION -> at("/breaches/{}/explanation");
      case DECLINE_EXPLANATION -> at("/breaches/{}/explanation/answer", "answer", "declined");
      case ACCEPT_EXPLANATION -> at("/breaches/{}/explanation/answer", "answer", "accepted");
      case PROMISE_CORRECTION -> at("/breaches/{}/corrections");
      case DELIVER_CORRECTION -> at("/corrections/{}/delivery");
      case CONFIRM_CORRECTION -> at("/corrections/{}/assessment", "assessment", "confirmed");
      case REJECT_CORRECTION -> at("/corrections/{}/assessment", "assessment", "rejected");
      case OFFER_COMPENSATION -> at("/breaches/{}/compensations");
      case ACCEPT_COMPENSATION -> at("/compensations/{}/answer", "answer", "accepted");
      case COUNTER_COMPENSATION -> at("/compensations/{}/answer", "answer", "countered");
      case DECLINE_COMPENSATION -> at("/compensations/{}/answer", "answer", "declined");
      case PAY_COMPENSATION -> at("/compensations/{}/payment");
      case CONFIRM_COMPENSATION -> at("/compensations/{}/assessment", "assessment", "confirmed");
      case REJECT_COMPENSATION -> at("/compensations/{}/assessment", "assessment", "rejected");
      case WAIVE_REMEDY -> at("/breaches/{}/waiver");
      case OPEN_PROCEDURE -> at("/procedures");
      case ACCEPT_INVITATION -> at("/procedures/{}/answer", "answer", "accepted");
      case DECLINE_INVITATION -> at("/procedures/{}/answer", "answer", "declined");
      case MAKE_STATEMENT -> at("/statements");
      case WITHDRAW_STATEMENT -> at("/statements/{}/withdrawal");
      case RELEASE_PARTICIPANT -> at("/participants/{}/departure");
      case NAME_ABSENT_PERSON -> at("/absent-persons");
      case ADMIT_PARTICIPANT -> at("/participants");
      case CLOSE_HISTORY -> at("/history-closures");
      case UPHOLD_BREACH -> at("/breaches/{}/ruling", "ruling", "upheld");
      case DISMISS_BREACH -> at("/breaches/{}/ruling", "ruling", "dismissed");
      case RULE_KEPT -> at("/commitments/{}/ruling", "outcome", "kept");
      case RULE_MISSED -> at("/commitments/{}/ruling", "outcome", "missed");
      case RULE_CORRECTION_CONFIRMED -> at("/corrections/{}/ruling", "assessment", "confirmed");
      case RULE_CORRECTION_REJECTED -> at("/corrections/{}/ruling", "assessment", "rejected");
      case RULE_COMPENSATION_CONFIRMED -> at("/compensations/{}/ruling", "assessment", "confirmed");
      case RULE_COMPENSATION_REJECTED -> at("/compensations/{}/ruling", "assessment", "rejected");
      case ADOPT_TRUST_POLICY -> at("/trust/policy-adoptions");
      case RATE_TRUST -> at("/trust/ratings");
      case CONTEST_CLIENT_IN_SUPPLIER -> at("/trust/contests", "direction", "client-in-supplier");
      case CONTEST_SUPPLIER_IN_CLIENT -> at("/trust/contests", "direction", "supplier-in-client");
      case ANSWER_CONTEST -> at("/trust/contests/{}/answer");
      case WITHDRAW_CONTEST -> at("/trust/contests/{}/withdrawal");
      default -> CaseActionLinks.of(rel);
    };
  }

  static ActionLinks at(String template) {
    return new ActionLinks(template, Map.of());
  }

  static ActionLinks at(String template, String field, String value) {
    return new ActionLinks(template, Map.of(field, value));
  }
}
