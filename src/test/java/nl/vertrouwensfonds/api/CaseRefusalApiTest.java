package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each refusal of a case and of a ruling, in Dutch and in English. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class CaseRefusalApiTest {

  /** Those that no other test of refusals reaches. */
  static final Set<Rule> REACHED =
      EnumSet.of(
          Rule.AGREEMENT_NOT_CLEAR,
          Rule.AGREEMENT_NOT_RESTATED,
          Rule.MEDIATION_NOT_ACCEPTED,
          Rule.CASE_ALREADY_OPEN,
          Rule.CASE_CLOSED,
          Rule.NEUTRAL_NOT_NEUTRAL,
          Rule.WILL_NOT_ESTABLISHED,
          Rule.NOT_YET_RECONCILED,
          Rule.NOT_YET_RESTORED,
          Rule.NOT_IN_OWN_WORDS);

  private static final Set<Rule> SEEN = EnumSet.noneOf(Rule.class);

  private static final String TEXT = "{\"text\":\"t\"}";
  private static final String OTHERWISE = "{\"text\":\"u\"}";
  private static final String ACCEPT = "{\"answer\":\"accepted\"}";
  private static final String SUFFICIENT = "{\"finding\":\"sufficient\"}";
  private static final String OPEN =
      "{\"about\":\"stuck\",\"neutral\":{\"organisation\":\"%s\",\"person\":\"%s\",\"name\":\"N\"}}";
  private static final String CLOSE = "{\"outcome\":\"%s\"}";
  private static final String WILL = "{\"declaration\":\"%s\",\"text\":\"t\"}";
  private static final String AGREEMENT =
      "{\"text\":\"t\",\"client\":{\"gains\":\"g\",\"gives\":\"g\"},"
          + "\"supplier\":{\"gains\":\"g\",\"gives\":\"g\"},\"terms\":[%s]}";
  private static final String CLEAR =
      "{\"owner\":\"client\",\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\"}";
  private static final String REPORT =
      "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"}";

  private Table table;

  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
  }

  @AfterAll
  static void allSeen() {
    assertEquals(Set.of(), missing());
  }

  private static Set<Rule> missing() {
    var missing = EnumSet.copyOf(REACHED);
    missing.removeAll(SEEN);
    return missing;
  }

  private void refused(Rule rule, int status, Person who, String path, String body) {
    SEEN.add(rule);
    Refusals.toldInBothLanguages(rule, status, table, who, path, body);
  }

  @Test
  void whoLeadsBelongsToNeitherSide() {
    String own = table.supplier.organisation();
    refused(Rule.NEUTRAL_NOT_NEUTRAL, 409, table.client, "/cases", OPEN.formatted(own, "zoe"));
    var bart = table.colleague(table.supplier, "bart");
    table.registered(table.neutral);
    String elsewhere = OPEN.formatted(table.neutral.organisation(), "bart");
    refused(Rule.NEUTRAL_NOT_NEUTRAL, 409, table.client, "/cases", elsewhere);
    var seats = table.reads(table.client, "").path("participants");
    String seat = seats.get(2).path("id").textValue();
    table.made(bart, "/participants/" + seat + "/departure", "{}");
    refused(Rule.NEUTRAL_NOT_NEUTRAL, 409, table.client, "/cases", elsewhere);
  }

  @Test
  void oneCaseAtATime() {
    table.caseOpened();
    String another = OPEN.formatted(table.neutral.organisation(), "nora");
    refused(Rule.CASE_ALREADY_OPEN, 409, table.supplier, "/cases", another);
  }

  @Test
  void beforeBothAcceptedNothingElseHappens() {
    String it = table.caseOpened();
    refused(Rule.NOTHING_TO_ANSWER, 409, table.client, it + "/mediation/answer", ACCEPT);
    refused(Rule.MEDIATION_NOT_ACCEPTED, 409, table.client, it + "/grievances", TEXT);
    refused(Rule.MEDIATION_NOT_ACCEPTED, 409, table.neutral, it + "/objectives", TEXT);
    String will = WILL.formatted("willing");
    refused(Rule.MEDIATION_NOT_ACCEPTED, 409, table.client, it + "/will", will);
    refused(Rule.NOT_YOURS, 403, table.client, it + "/mediation", Table.TERMS);
    table.made(table.neutral, it + "/mediation", Table.TERMS);
    table.made(table.client, it + "/mediation/answer", ACCEPT);
    refused(Rule.ALREADY_ANSWERED, 409, table.client, it + "/mediation/answer", ACCEPT);
    refused(Rule.NOT_YOURS, 403, table.neutral, it + "/mediation/answer", ACCEPT);
    var deputy = table.colleague(table.supplier, "bart");
    refused(Rule.NO_MANDATE, 403, deputy, it + "/mediation/answer", ACCEPT);
  }

  @Test
  void aClosedCaseStaysAsItWas() {
    String it = table.led();
    table.made(table.neutral, it + "/closure", CLOSE.formatted("neutral-stepped-down"));
    refused(Rule.CASE_CLOSED, 409, table.client, it + "/grievances", TEXT);
    String ended = CLOSE.formatted("contract-ended");
    refused(Rule.CASE_CLOSED, 409, table.client, it + "/closure", ended);
  }

  @Test
  void firstItHasToBeClearThatBothWantTo() {
    String breach = "/breaches/" + table.made(table.client, "/breaches", REPORT);
    table.made(table.supplier, breach + "/answer", "{\"answer\":\"acknowledged\"}");
    String it = table.led();
    for (var begun :
        List.of(
            "/apology {\"text\":\"s\",\"meant\":true,\"responsible\":true,\"unconditional\":true}",
            "/corrections {\"what\":\"w\",\"due\":\"2199-01-01\"}",
            "/compensations {\"money\":{\"amount\":\"1\",\"currency\":\"EUR\"},"
                + "\"until\":\"2190-01-01T00:00:00Z\"}")) {
      String path = breach + begun.substring(0, begun.indexOf(' '));
      String body = begun.substring(begun.indexOf(' ') + 1);
      refused(Rule.WILL_NOT_ESTABLISHED, 409, table.supplier, path, body);
    }
    String procedure = "{\"title\":\"t\",\"text\":\"t\"}";
    refused(Rule.WILL_NOT_ESTABLISHED, 409, table.client, "/procedures", procedure);
    refused(Rule.WILL_NOT_ESTABLISHED, 409, table.client, it + "/admissions", TEXT);
    refused(Rule.NOTHING_TO_ANSWER, 409, table.neutral, it + "/will/assessment", SUFFICIENT);
    table.made(table.client, it + "/will", WILL.formatted("unwilling"));
    refused(Rule.ALREADY_DONE, 409, table.client, it + "/will", WILL.formatted("willing"));
    table.made(table.supplier, it + "/will", WILL.formatted("willing"));
    refused(Rule.NOT_YOURS, 403, table.client, it + "/will/assessment", SUFFICIENT);
    refused(Rule.WILL_NOT_ESTABLISHED, 409, table.neutral, it + "/will/assessment", SUFFICIENT);
  }

  @Test
  void solutionsWaitForTheThreeConditions() {
    String it = table.willing();
    String option = "{\"way\":\"adjust\",\"text\":\"t\"}";
    refused(Rule.NOT_YET_RECONCILED, 409, table.client, it + "/options", option);
    String clear = AGREEMENT.formatted(CLEAR);
    refused(Rule.NOT_YET_RECONCILED, 409, table.neutral, it + "/agreements", clear);
  }

  @Test
  void anAgreementIsClearAndRestatedBeforeItIsAccepted() {
    String it = table.reconciled();
    String none = AGREEMENT.formatted("");
    refused(Rule.AGREEMENT_NOT_CLEAR, 422, table.client, it + "/agreements", none);
    String bare = AGREEMENT.formatted(CLEAR + ",{\"what\":\"w\",\"owner\":\"neutral\"}");
    refused(Rule.AGREEMENT_NOT_CLEAR, 422, table.client, it + "/agreements", bare);
    table
        .post(table.client, it + "/agreements", bare)
        .then()
        .body("facts.term", equalTo(2))
        .body("facts.missing", contains("owner", "measure", "due"));
    String agreement = table.made(table.client, it + "/agreements", AGREEMENT.formatted(CLEAR));
    String path = "/agreements/" + agreement;
    refused(Rule.AGREEMENT_NOT_RESTATED, 409, table.client, path + "/answer", ACCEPT);
    refused(Rule.NOT_IN_OWN_WORDS, 422, table.client, path + "/restatement", TEXT);
    table.made(table.client, path + "/restatement", OTHERWISE);
    refused(Rule.ALREADY_DONE, 409, table.client, path + "/restatement", OTHERWISE);
    table.made(table.client, path + "/answer", ACCEPT);
    refused(Rule.ALREADY_ANSWERED, 409, table.client, path + "/answer", ACCEPT);
  }

  @Test
  void trustIsNotRestoredWhileSomethingIsOpen() {
    String it = table.willing();
    String report = table.made(table.client, "/breaches", REPORT);
    String grievance = table.made(table.client, it + "/grievances", TEXT);
    String restored = CLOSE.formatted("restored");
    refused(Rule.NOT_YET_RESTORED, 409, table.neutral, it + "/closure", restored);
    table
        .post(table.neutral, it + "/closure", restored)
        .then()
        .body("facts.conditions", hasSize(6))
        .body("facts.conditions", hasItem("client-let-go"))
        .body("facts.grievances", contains(grievance))
        .body("facts.reports", contains(report))
        .body("facts.breaches", empty())
        .body("facts.said", contains("t"))
        .body(
            "detail",
            equalTo(
                "Trust is restored when nothing is open. Still missing: of the client an admitted"
                    + " mistake, something let go and a compromise; of the supplier an admitted"
                    + " mistake, something let go and a compromise. This grievance is not settled:"
                    + " \u201ct\u201d. One report has no answer yet."));
    refused(Rule.NOT_YOURS, 403, table.client, it + "/closure", restored);
  }

  @Test
  void aGrievanceIsHeardBeforeItIsAnswered() {
    String it = table.willing();
    String grievance = "/grievances/" + table.made(table.client, it + "/grievances", TEXT);
    refused(Rule.NOTHING_TO_ANSWER, 409, table.supplier, grievance + "/answer", TEXT);
    String heard = "{\"hearing\":\"heard\"}";
    refused(Rule.NOTHING_TO_ANSWER, 409, table.client, grievance + "/hearing", heard);
    refused(Rule.NOT_YOURS, 403, table.client, grievance + "/restatement", TEXT);
    String copied = "{\"text\":\" T! \"}";
    refused(Rule.NOT_IN_OWN_WORDS, 422, table.supplier, grievance + "/restatement", copied);
    table.made(table.supplier, grievance + "/restatement", OTHERWISE);
    table.made(table.client, grievance + "/hearing", heard);
    refused(Rule.ALREADY_DONE, 409, table.supplier, grievance + "/restatement", OTHERWISE);
    String jan = table.made(table.client, "/absent-persons", "{\"name\":\"Jan de Wit\"}");
    String named = "{\"text\":\"Jan de Wit did it\"%s}";
    refused(Rule.MENTION_UNDECLARED, 422, table.client, it + "/grievances", named.formatted(""));
    String blamed = ",\"mentions\":[{\"person\":\"" + jan + "\",\"part\":\"cause\"}]";
    refused(
        Rule.BLAMES_ABSENT_PERSON, 409, table.client, it + "/admissions", named.formatted(blamed));
  }

  @Test
  void nobodyRecognisesWhatIsHisOwn() {
    String it = table.willing();
    String admission = "/admissions/" + table.made(table.client, it + "/admissions", TEXT);
    refused(Rule.NOT_YOURS, 403, table.client, admission + "/recognition", "{}");
    table.made(table.supplier, admission + "/recognition", "{}");
    refused(Rule.ALREADY_DONE, 409, table.neutral, admission + "/recognition", "{}");
  }

  @Test
  void rulingsAreForTheNeutralOnWhatIsDisputed() {
    String breach = "/breaches/" + table.made(table.client, "/breaches", REPORT);
    String dismissed = "{\"ruling\":\"dismissed\"}";
    refused(Rule.NOT_YOURS, 403, table.client, breach + "/ruling", dismissed);
    String commitment = "/commitments/" + table.accepted("2199-01-01", null);
    table.led();
    refused(Rule.NOT_DUE, 409, table.neutral, breach + "/ruling", dismissed);
    String kept = "{\"outcome\":\"kept\"}";
    refused(Rule.NOTHING_TO_ANSWER, 409, table.neutral, commitment + "/ruling", kept);
    table.made(table.supplier, breach + "/answer", "{\"answer\":\"disputed\"}");
    table.made(table.neutral, breach + "/ruling", dismissed);
    refused(Rule.ALREADY_ANSWERED, 409, table.neutral, breach + "/ruling", dismissed);
  }

  @Test
  void theInjuredSideHasTimeToSayWhatItThinksOfARemedy() {
    String breach = "/breaches/" + table.made(table.client, "/breaches", REPORT);
    table.made(table.supplier, breach + "/answer", "{\"answer\":\"acknowledged\"}");
    String promise = "{\"what\":\"w\",\"due\":\"2199-01-01\"}";
    String id = table.made(table.supplier, breach + "/corrections", promise);
    table.led();
    String ruling = "/corrections/" + id + "/ruling";
    String confirmed = "{\"assessment\":\"confirmed\"}";
    refused(Rule.NOTHING_TO_ANSWER, 409, table.neutral, ruling, confirmed);
    table.made(table.supplier, "/corrections/" + id + "/delivery", "{}");
    refused(Rule.NOT_DUE, 409, table.neutral, ruling, confirmed);
    String rejected = "{\"assessment\":\"rejected\"}";
    table.made(table.client, "/corrections/" + id + "/assessment", rejected);
    table.made(table.neutral, ruling, confirmed);
    refused(Rule.ALREADY_ANSWERED, 409, table.neutral, ruling, confirmed);
  }

  @Test
  void aNeutralLeavesWithItsCase() {
    table.led();
    var seats = table.reads(table.neutral, "").path("participants");
    String own = seats.get(2).path("id").textValue();
    refused(Rule.NOT_YOURS, 403, table.neutral, "/participants/" + own + "/departure", "{}");
  }

  @Test
  void aProcedureIsImprovedByWhomItConcerns() {
    String procedure =
        table.made(table.supplier, "/procedures", "{\"title\":\"t\",\"text\":\"t\"}");
    String better =
        "{\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\",\"procedure\":\"%s\"}";
    refused(Rule.NOT_YOURS, 403, table.client, "/commitments", better.formatted(procedure));
    table.made(table.supplier, "/commitments", better.formatted(procedure));
    table
        .post(table.supplier, "/commitments", better.formatted(table.relationship))
        .then()
        .statusCode(404);
  }
}
