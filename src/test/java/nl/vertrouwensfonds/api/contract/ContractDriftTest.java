package nl.vertrouwensfonds.api.contract;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.vertrouwensfonds.api.actions.ActionResource;
import nl.vertrouwensfonds.api.breaches.BreachList;
import nl.vertrouwensfonds.api.cases.CaseFileBody;
import nl.vertrouwensfonds.api.cases.CaseFileResource.CaseList;
import nl.vertrouwensfonds.api.commitments.CommitmentBody;
import nl.vertrouwensfonds.api.commitments.CommitmentList;
import nl.vertrouwensfonds.api.events.EventResource.LineBody;
import nl.vertrouwensfonds.api.events.EventResource.LineList;
import nl.vertrouwensfonds.api.forecast.ForecastBody;
import nl.vertrouwensfonds.api.http.CommandResponses.Recorded;
import nl.vertrouwensfonds.api.parties.OrganisationResource.OrganisationBody;
import nl.vertrouwensfonds.api.parties.OrganisationResource.OrganisationList;
import nl.vertrouwensfonds.api.policies.PolicyResource;
import nl.vertrouwensfonds.api.problem.Problem;
import nl.vertrouwensfonds.api.relationships.RelationshipResource.RelationshipDetail;
import nl.vertrouwensfonds.api.relationships.RelationshipResource.RelationshipList;
import nl.vertrouwensfonds.api.steps.StepList;
import nl.vertrouwensfonds.api.steps.StepResource;
import nl.vertrouwensfonds.api.trust.LedgerBody;
import nl.vertrouwensfonds.api.trust.TrustBody;
import nl.vertrouwensfonds.api.trust.TrustHistoryBody;
import nl.vertrouwensfonds.domain.event.Event;
import org.junit.jupiter.api.Test;

/** The contract is written by hand; here it is compared with the code, and never written. */
class ContractDriftTest {

  private static final Contract CONTRACT = Contract.written();
  private static final Contract CODE = ImpliedContract.ofResources();

  /** Most resources answer with a bare Response, so what is in it is told here. */
  private static final Map<String, Class<?>> ANSWERS =
      Map.ofEntries(
          entry("GET /organisations", OrganisationList.class),
          entry("POST /organisations", OrganisationBody.class),
          entry("GET /organisations/{organisation}", OrganisationBody.class),
          entry("GET /relationships", RelationshipList.class),
          entry("POST /relationships", Recorded.class),
          entry("GET /relationships/{relationship}", RelationshipDetail.class),
          entry("POST /relationships/{relationship}/history-closures", Recorded.class),
          entry("POST /relationships/{relationship}/participants", Recorded.class),
          entry(
              "POST /relationships/{relationship}/participants/{participant}/departure",
              Recorded.class),
          entry("POST /relationships/{relationship}/absent-persons", Recorded.class),
          entry("GET /relationships/{relationship}/commitments", CommitmentList.class),
          entry("POST /relationships/{relationship}/commitments", Recorded.class),
          entry("GET /relationships/{relationship}/commitments/{commitment}", CommitmentBody.class),
          entry(
              "POST /relationships/{relationship}/commitments/{commitment}/answer", Recorded.class),
          entry(
              "POST /relationships/{relationship}/commitments/{commitment}/delivery",
              Recorded.class),
          entry(
              "POST /relationships/{relationship}/commitments/{commitment}/assessment",
              Recorded.class),
          entry(
              "POST /relationships/{relationship}/commitments/{commitment}/dispute",
              Recorded.class),
          entry("GET /relationships/{relationship}/events", LineList.class),
          entry("GET /relationships/{relationship}/events/{revision}", LineBody.class),
          entry("GET /trust-policies", PolicyResource.PolicyList.class),
          entry("GET /trust-policies/{policy}", PolicyResource.PolicyBody.class),
          entry("GET /relationships/{relationship}/trust", TrustBody.class),
          entry("GET /relationships/{relationship}/trust/ledger", LedgerBody.class),
          entry("GET /relationships/{relationship}/trust/history", TrustHistoryBody.class),
          entry("POST /relationships/{relationship}/trust/forecast", ForecastBody.class),
          entry("POST /relationships/{relationship}/trust/policy-adoptions", Recorded.class),
          entry("POST /relationships/{relationship}/trust/ratings", Recorded.class),
          entry("POST /relationships/{relationship}/trust/contests", Recorded.class),
          entry(
              "POST /relationships/{relationship}/trust/contests/{contest}/answer", Recorded.class),
          entry(
              "POST /relationships/{relationship}/trust/contests/{contest}/withdrawal",
              Recorded.class),
          entry("POST /relationships/{relationship}/breaches", Recorded.class),
          entry("POST /relationships/{relationship}/breaches/{breach}/amendment", Recorded.class),
          entry("POST /relationships/{relationship}/breaches/{breach}/answer", Recorded.class),
          entry("POST /relationships/{relationship}/breaches/{breach}/withdrawal", Recorded.class),
          entry("POST /relationships/{relationship}/breaches/{breach}/apology", Recorded.class),
          entry(
              "POST /relationships/{relationship}/breaches/{breach}/apology/answer",
              Recorded.class),
          entry("POST /relationships/{relationship}/breaches/{breach}/explanation", Recorded.class),
          entry(
              "POST /relationships/{relationship}/breaches/{breach}/explanation/answer",
              Recorded.class),
          entry("POST /relationships/{relationship}/breaches/{breach}/corrections", Recorded.class),
          entry(
              "POST /relationships/{relationship}/corrections/{correction}/delivery",
              Recorded.class),
          entry(
              "POST /relationships/{relationship}/corrections/{correction}/assessment",
              Recorded.class),
          entry(
              "POST /relationships/{relationship}/breaches/{breach}/compensations", Recorded.class),
          entry(
              "POST /relationships/{relationship}/compensations/{compensation}/answer",
              Recorded.class),
          entry(
              "POST /relationships/{relationship}/compensations/{compensation}/payment",
              Recorded.class),
          entry(
              "POST /relationships/{relationship}/compensations/{compensation}/assessment",
              Recorded.class),
          entry("POST /relationships/{relationship}/breaches/{breach}/waiver", Recorded.class),
          entry("POST /relationships/{relationship}/statements", Recorded.class),
          entry(
              "POST /relationships/{relationship}/statements/{statement}/withdrawal",
              Recorded.class),
          entry("POST /relationships/{relationship}/procedures", Recorded.class),
          entry("POST /relationships/{relationship}/procedures/{procedure}/answer", Recorded.class),
          entry("GET /relationships/{relationship}/breaches", BreachList.class),
          entry("GET /relationships/{relationship}/steps", StepList.class),
          entry("GET /relationships/{relationship}/breaches/{breach}/steps", StepList.class),
          entry("GET /relationships/{relationship}/breaches/{breach}", BreachList.BreachBody.class),
          entry(
              "POST /relationships/{relationship}/breaches/{breach}/apology/check",
              StepResource.CheckedApology.class),
          entry("GET /relationships/{relationship}/actions", ActionResource.ActionList.class),
          entry("GET /relationships/{relationship}/cases", CaseList.class),
          entry("GET /relationships/{relationship}/cases/{case}", CaseFileBody.class),
          entry("POST /relationships/{relationship}/cases", Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/mediation", Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/mediation/answer", Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/meetings", Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/closure", Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/will", Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/will/assessment", Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/will/withdrawal", Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/grievances", Recorded.class),
          entry(
              "POST /relationships/{relationship}/grievances/{grievance}/restatement",
              Recorded.class),
          entry(
              "POST /relationships/{relationship}/grievances/{grievance}/hearing", Recorded.class),
          entry("POST /relationships/{relationship}/grievances/{grievance}/answer", Recorded.class),
          entry(
              "POST /relationships/{relationship}/grievances/{grievance}/settlement",
              Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/admissions", Recorded.class),
          entry(
              "POST /relationships/{relationship}/admissions/{admission}/recognition",
              Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/concessions", Recorded.class),
          entry(
              "POST /relationships/{relationship}/concessions/{concession}/recognition",
              Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/objectives", Recorded.class),
          entry(
              "POST /relationships/{relationship}/objectives/{objective}/adoption", Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/options", Recorded.class),
          entry("POST /relationships/{relationship}/cases/{case}/agreements", Recorded.class),
          entry(
              "POST /relationships/{relationship}/agreements/{agreement}/restatement",
              Recorded.class),
          entry("POST /relationships/{relationship}/agreements/{agreement}/answer", Recorded.class),
          entry("POST /relationships/{relationship}/breaches/{breach}/ruling", Recorded.class),
          entry(
              "POST /relationships/{relationship}/commitments/{commitment}/ruling", Recorded.class),
          entry(
              "POST /relationships/{relationship}/corrections/{correction}/ruling", Recorded.class),
          entry(
              "POST /relationships/{relationship}/compensations/{compensation}/ruling",
              Recorded.class));

  @Test
  void bothKnowTheSamePathsAndMethods() {
    none(Drift.ofOperations(CONTRACT, CODE));
  }

  @Test
  void bothTakeTheSameParameters() {
    none(Drift.ofParameters(CONTRACT, CODE));
  }

  @Test
  void bothAskForTheSameBodies() {
    none(Drift.ofBodies(CONTRACT, CODE));
  }

  @Test
  void bothAnswerTheSame() {
    var lines = new ArrayList<String>();
    CONTRACT
        .operations()
        .forEach((name, it) -> {
          if (ANSWERS.containsKey(name)) {
            var coded = ImpliedContract.schema(ANSWERS.get(name));
            lines.addAll(Drift.ofAnswer(CONTRACT, name + " answer", it.answer(), coded));
          } else if (!it.answer().isMissingNode()) {
            lines.add(name + " answers JSON and is not in the table of this test");
          }
        });
    none(lines);
  }

  @Test
  void theTableKnowsNoOperationThatIsNotThere() {
    var gone = new TreeSet<>(ANSWERS.keySet());
    gone.removeAll(CONTRACT.operations().keySet());
    assertEquals(Set.of(), gone);
  }

  @Test
  void bothRefuseWithTheSameDocument() {
    var written = CONTRACT.schema("Problem");
    none(Drift.ofAnswer(CONTRACT, "problem", written, ImpliedContract.schema(Problem.class)));
  }

  @Test
  void everyEventOfTheContractHasTheDataOfTheCode() {
    var lines = new ArrayList<String>();
    for (var variant : CONTRACT.schema("Event").path("oneOf")) {
      String type = variant.at("/properties/type/const").textValue();
      var coded = ImpliedContract.schema(record(type));
      lines.addAll(Drift.ofAnswer(CONTRACT, type, variant.at("/properties/data"), coded));
    }
    none(lines);
  }

  @Test
  void theContractKnowsEveryEvent() {
    var written = new TreeSet<String>();
    CONTRACT
        .schema("Event")
        .path("oneOf")
        .forEach(it -> written.add(it.at("/properties/type/const").textValue()));
    var coded = new TreeSet<String>();
    ImpliedContract.records(Event.class).forEach(it -> coded.add(stored(it)));
    assertEquals(coded, written);
  }

  private static Class<?> record(String type) {
    return ImpliedContract.records(Event.class)
        .filter(it -> type.equals(stored(it)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event is called " + type));
  }

  private static String stored(Class<?> event) {
    return event.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase() + ".v1";
  }

  private static void none(List<String> lines) {
    assertEquals("", String.join("\n", lines));
  }
}
