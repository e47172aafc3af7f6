package nl.vertrouwensfonds.api.actions;

import java.util.Map;
import java.util.UUID;

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

  static ActionLinks of(String rel) {
    return switch (rel) {
      case "make-commitment" -> at("/commitments");
      case "accept-commitment" -> at("/commitments/{}/answer", "answer", "accepted");
      case "decline-commitment" -> at("/commitments/{}/answer", "answer", "declined");
      case "deliver-commitment" -> at("/commitments/{}/delivery");
      case "assess-kept" -> at("/commitments/{}/assessment", "outcome", "kept");
      case "assess-missed" -> at("/commitments/{}/assessment", "outcome", "missed");
      case "dispute-commitment" -> at("/commitments/{}/dispute");
      case "report-breach" -> at("/breaches");
      case "acknowledge-breach" -> at("/breaches/{}/answer", "answer", "acknowledged");
      case "dispute-breach" -> at("/breaches/{}/answer", "answer", "disputed");
      case "withdraw-breach" -> at("/breaches/{}/withdrawal");
      case "amend-breach" -> at("/breaches/{}/amendment");
      case "offer-apology" -> at("/breaches/{}/apology");
      case "decline-apology" -> at("/breaches/{}/apology/answer", "answer", "declined");
      case "hear-apology" -> at("/breaches/{}/apology/answer", "answer", "heard");
      case "accept-apology" -> at("/breaches/{}/apology/answer", "answer", "accepted");
      case "give-explanation" -> at("/breaches/{}/explanation");
      case "decline-explanation" -> at("/breaches/{}/explanation/answer", "answer", "declined");
      case "accept-explanation" -> at("/breaches/{}/explanation/answer", "answer", "accepted");
      case "promise-correction" -> at("/breaches/{}/corrections");
      case "deliver-correction" -> at("/corrections/{}/delivery");
      case "confirm-correction" -> at("/corrections/{}/assessment", "assessment", "confirmed");
      case "reject-correction" -> at("/corrections/{}/assessment", "assessment", "rejected");
      case "offer-compensation" -> at("/breaches/{}/compensations");
      case "accept-compensation" -> at("/compensations/{}/answer", "answer", "accepted");
      case "counter-compensation" -> at("/compensations/{}/answer", "answer", "countered");
      case "decline-compensation" -> at("/compensations/{}/answer", "answer", "declined");
      case "pay-compensation" -> at("/compensations/{}/payment");
      case "confirm-compensation" -> at("/compensations/{}/assessment", "assessment", "confirmed");
      case "reject-compensation" -> at("/compensations/{}/assessment", "assessment", "rejected");
      case "waive-remedy" -> at("/breaches/{}/waiver");
      case "open-procedure" -> at("/procedures");
      case "accept-invitation" -> at("/procedures/{}/answer", "answer", "accepted");
      case "decline-invitation" -> at("/procedures/{}/answer", "answer", "declined");
      case "make-statement" -> at("/statements");
      case "withdraw-statement" -> at("/statements/{}/withdrawal");
      case "release-participant" -> at("/participants/{}/departure");
      case "name-absent-person" -> at("/absent-persons");
      case "admit-participant" -> at("/participants");
      case "close-history" -> at("/history-closures");
      case "uphold-breach" -> at("/breaches/{}/ruling", "ruling", "upheld");
      case "dismiss-breach" -> at("/breaches/{}/ruling", "ruling", "dismissed");
      case "rule-kept" -> at("/commitments/{}/ruling", "outcome", "kept");
      case "rule-missed" -> at("/commitments/{}/ruling", "outcome", "missed");
      case "rule-correction-confirmed" -> at("/corrections/{}/ruling", "assessment", "confirmed");
      case "rule-correction-rejected" -> at("/corrections/{}/ruling", "assessment", "rejected");
      case "rule-compensation-confirmed" ->
          at("/compensations/{}/ruling", "assessment", "confirmed");
      case "rule-compensation-rejected" -> at("/compensations/{}/ruling", "assessment", "rejected");
      case "adopt-trust-policy" -> at("/trust/policy-adoptions");
      case "rate-trust" -> at("/trust/ratings");
      case "contest-client-in-supplier" -> at("/trust/contests", "direction", "client-in-supplier");
      case "contest-supplier-in-client" -> at("/trust/contests", "direction", "supplier-in-client");
      case "answer-contest" -> at("/trust/contests/{}/answer");
      case "withdraw-contest" -> at("/trust/contests/{}/withdrawal");
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
