package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.EnumSet;
import java.util.Set;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The five steps over HTTP: how they go, and each refusal on the way in Dutch and in English. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class StepRefusalApiTest {

  static final Set<Rule> REACHED =
      EnumSet.of(
          Rule.APOLOGY_NOT_SINCERE,
          Rule.RESPONSIBILITY_NOT_TAKEN,
          Rule.MENTION_UNDECLARED,
          Rule.BREACH_NOT_PROVEN,
          Rule.BREACH_HEALED,
          Rule.APOLOGY_ALREADY_OFFERED,
          Rule.BLAMES_ABSENT_PERSON,
          Rule.SILENCE_ASKED,
          Rule.REMEDY_CLOSED,
          Rule.ANSWER_HARDENED,
          Rule.OTHER_CURRENCY,
          Rule.NOT_YOUR_TURN,
          Rule.OFFER_LAPSED,
          Rule.NOT_YOURS);

  private static final Set<Rule> SEEN = EnumSet.noneOf(Rule.class);

  private static final String APOLOGY =
      "{\"text\":\"We are sorry.\",\"meant\":true,\"responsible\":true,\"unconditional\":true}";
  private static final String STORY =
      "{\"whatHappened\":\"In March we delivered the interface without the checks that were"
          + " agreed upon.\",\"ownFault\":\"We skipped our own test to make it%s.\"%s}";
  private static final String EXPLANATION = STORY.formatted("", "");
  private static final String ACKNOWLEDGED = "{\"answer\":\"acknowledged\"}";
  private static final String CORRECTION = "{\"what\":\"checks\",\"due\":\"2199-01-01\"}";
  private static final String CONFIRMED = "{\"assessment\":\"confirmed\"}";
  private static final String OFFER =
      "{\"money\":{\"amount\":\"1250.00\",\"currency\":\"%s\"},\"until\":\"%s\"}";

  private Table table;

  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
  }

  @AfterAll
  static void allSeen() {
    assertEquals(REACHED, SEEN);
  }

  private String reported() {
    return table.made(
        table.client,
        "/breaches",
        "{\"what\":\"no checks\",\"kind\":\"ability\",\"severity\":\"minor\"}");
  }

  private String acknowledged() {
    String breach = reported();
    table.made(table.supplier, "/breaches/" + breach + "/answer", ACKNOWLEDGED);
    return "/breaches/" + breach;
  }

  private String quiet() {
    String breach = acknowledged();
    table.made(table.supplier, breach + "/apology", APOLOGY);
    table.made(table.supplier, breach + "/explanation", EXPLANATION);
    String correction = table.made(table.supplier, breach + "/corrections", CORRECTION);
    table.made(table.client, "/corrections/" + correction + "/assessment", CONFIRMED);
    return breach;
  }

  @Test
  void aBreachFallsSteeplyAndIsPaidBackStepByStep() {
    String breach = reported();
    assertEquals(40.0, balance(), 0.01);
    table.made(table.supplier, "/breaches/" + breach + "/answer", ACKNOWLEDGED);
    double fallen = balance();
    table.made(table.supplier, "/breaches/" + breach + "/apology", APOLOGY);
    table.made(
        table.client, "/breaches/" + breach + "/apology/answer", "{\"answer\":\"accepted\"}");
    double apologised = balance();
    table.made(table.supplier, "/breaches/" + breach + "/explanation", EXPLANATION);
    String correction =
        table.made(table.supplier, "/breaches/" + breach + "/corrections", CORRECTION);
    table.made(table.supplier, "/corrections/" + correction + "/delivery", "{}");
    table.made(table.client, "/corrections/" + correction + "/assessment", CONFIRMED);
    assertEquals(true, fallen < apologised && apologised < balance());
    table
        .client
        .asks()
        .get(table.path("/breaches/" + breach))
        .then()
        .statusCode(200)
        .body("report", equalTo("acknowledged"))
        .body("steps.step", contains("apology", "explanation", "remedy", "silence", "patience"))
        .body(
            "steps.status", contains("complete", "complete", "complete", "under-way", "under-way"))
        .body("steps[1].waiting.what", equalTo("answer-to-explanation"))
        .body("healedAt", nullValue());
    table.client.asks().get(table.path("/breaches")).then().body("breaches", hasSize(1));
  }

  @Test
  void howFarEachStepHasComeIsReadForOneBreachAndForAll() {
    String breach = quiet();
    reported();
    table
        .client
        .asks()
        .get(table.path(breach + "/steps"))
        .then()
        .statusCode(200)
        .body("breaches.report", contains("acknowledged"))
        .body(
            "breaches[0].steps.status",
            contains("complete", "complete", "complete", "under-way", "under-way"));
    table
        .supplier
        .asks()
        .get(table.path("/steps"))
        .then()
        .statusCode(200)
        .body("breaches.report", contains("acknowledged", "reported"))
        .body("breaches[1].steps[0].waiting.from", equalTo("supplier"));
    table
        .client
        .asks()
        .get(table.path("/steps?at=2001-01-01T00:00:00Z"))
        .then()
        .body("breaches", hasSize(0));
  }

  private double balance() {
    return table
        .reads(table.client, "/trust")
        .path("clientInSupplier")
        .path("balance")
        .path("exact")
        .doubleValue();
  }

  @Test
  void breachNotProven() {
    String path = "/breaches/" + reported() + "/apology";
    refused(Rule.BREACH_NOT_PROVEN, 409, table.supplier, path, APOLOGY);
  }

  @Test
  void apologyNotSincere() {
    String half = APOLOGY.replace("\"meant\":true", "\"meant\":false");
    refused(Rule.APOLOGY_NOT_SINCERE, 422, table.supplier, acknowledged() + "/apology", half);
  }

  @Test
  void secondApology() {
    String path = acknowledged() + "/apology";
    table.made(table.supplier, path, APOLOGY);
    refused(Rule.APOLOGY_ALREADY_OFFERED, 409, table.supplier, path, APOLOGY);
  }

  @Test
  void aDraftIsHeldAgainstTheRulesAndNothingIsStored() {
    String check = acknowledged() + "/apology/check";
    table
        .post(table.supplier, check, APOLOGY.replace("sorry.", "sorry: it was our mistake."))
        .then()
        .statusCode(200)
        .body("recordable", equalTo(true))
        .body("remarks", hasSize(0));
    String weak =
        "{\"text\":\"Mocht u ongemak hebben gehad, sorry, maar u had beter moeten opletten.\","
            + "\"meant\":false,\"responsible\":true,\"unconditional\":true}";
    table
        .supplier
        .asks("nl")
        .contentType("application/json")
        .body(weak)
        .post(table.path(check))
        .then()
        .statusCode(200)
        .body("recordable", equalTo(false))
        .body("refusal.code", equalTo("apology-not-sincere"))
        .body("remarks.kind", hasItems("conditional", "blames-others"))
        .body("remarks[0].field", equalTo("text"))
        .body("remarks[0].phrase", equalTo("Mocht u ongemak hebben gehad, sorry"))
        .body("remarks[0].start", equalTo(0))
        .body("remarks[0].end", equalTo(35))
        .body("remarks[0].why", startsWith("Uw spijt hangt aan een als."))
        .body("remarks[0].better", equalTo("Laat het als weg, en noem wat u deed."));
    table.post(table.client, check, APOLOGY).then().body("refusal.code", equalTo("not-yours"));
    table.client.asks().get(table.path("")).then().body("relationship.revision", equalTo(5));
  }

  @Test
  void aDraftOfAnExplanationIsHeardAsOneTextAndEachRemarkSaysInWhichField() {
    String check = acknowledged() + "/explanation/check";
    String story =
        "We delivered the interface in March \uD83D\uDE22 without the checks we had agreed upon.";
    String draft = "{\"whatHappened\":\"%s\",\"ownFault\":\"%s\"}";
    checked(check, draft.formatted(story, "We skipped our own test to make it."))
        .body("recordable", equalTo(true))
        .body("remarks", hasSize(0));
    checked(check, draft.formatted(story, "It was \uD83D\uDE22 the fault of your planners."))
        .body("recordable", equalTo(true))
        .body("remarks.kind", contains("blames-others"))
        .body("remarks.field", contains("ownFault"))
        .body("remarks[0].phrase", equalTo("fault of your planners"));
    checked(check, draft.formatted(story, "We have done nothing wrong here."))
        .body("remarks.kind", hasItems("denies"));
    checked(check, draft.formatted(story, ". , ; : !"))
        .body("recordable", equalTo(false))
        .body("refusal.code", equalTo("responsibility-not-taken"));
    table.client.asks().get(table.path("")).then().body("relationship.revision", equalTo(5));
  }

  @Test
  void aDraftOfAStatementNeedNotOwnAnything() {
    String draft = "{\"sort\":\"position\",\"text\":\"%s\"}";
    checked("/statements/check", draft.formatted("The report of March is not complete yet."))
        .body("recordable", equalTo(true))
        .body("remarks", hasSize(0));
    checked("/statements/check", draft.formatted("Our former bookkeeper left it like this."))
        .body("recordable", equalTo(true))
        .body("remarks.kind", contains("absent-person"));
  }

  @Test
  void anAbsentNameIsRefusedByNameAndFieldAndADoubtfulOneIsPointedOut() {
    String body = "{\"name\":\"Piet Bos\",\"familyName\":\"Bos\"}";
    table.made(table.client, "/absent-persons", body);
    table
        .post(table.client, "/absent-persons", body)
        .then()
        .statusCode(409)
        .body("code", equalTo("already-done"));
    String statement = "{\"sort\":\"position\",\"text\":\"%s\"}";
    table
        .post(table.supplier, "/statements", statement.formatted("It was Bos\u2019 idea."))
        .then()
        .statusCode(422)
        .body("code", equalTo("mention-undeclared"))
        .body("facts.name", equalTo("Bos"))
        .body("facts.field", equalTo("text"))
        .body("detail", containsString("names Bos,"));
    checked("/statements/check", statement.formatted("So it is. Bos knows."))
        .body("recordable", equalTo(true))
        .body("remarks.kind", contains("absent-name"))
        .body("remarks[0].phrase", equalTo("Bos"))
        .body("remarks[0].start", equalTo(10));
    table.made(table.supplier, "/statements", statement.formatted("We saw a bos, and a wood."));
  }

  @Test
  void whoIsAdmittedLaterIsNotShownAsAbsent() {
    table.made(table.client, "/absent-persons", "{\"name\":\"Piet Bos\"}");
    table.client.asks().get(table.path("")).then().body("absentPersons.name", contains("Piet Bos"));
    String admit =
        "{\"name\":\"Piet Bos\",\"role\":\"delivery\",\"mandate\":false,\"person\":\"piet-bos\"}";
    table.made(table.supplier, "/participants", admit);
    table.client.asks().get(table.path("")).then().body("absentPersons", hasSize(0));
  }

  private ValidatableResponse checked(String path, String draft) {
    return table.post(table.supplier, path, draft).then().statusCode(200);
  }

  @Test
  void responsibilityNotTaken() {
    String thin = "{\"whatHappened\":\"It went wrong.\",\"ownFault\":\"Us.\"}";
    refused(
        Rule.RESPONSIBILITY_NOT_TAKEN, 422, table.supplier, acknowledged() + "/explanation", thin);
  }

  @Test
  void absentPersons() {
    String path = acknowledged() + "/explanation";
    String jan = table.made(table.client, "/absent-persons", "{\"name\":\"Jan de Wit\"}");
    String named = STORY.formatted(" and left it to jan de wit", "%s");
    refused(Rule.MENTION_UNDECLARED, 422, table.supplier, path, named.formatted(""));
    String mentions = ",\"mentions\":[{\"person\":\"" + jan + "\",\"part\":\"%s\"}]";
    String blamed = named.formatted(mentions.formatted("cause"));
    refused(Rule.BLAMES_ABSENT_PERSON, 409, table.supplier, path, blamed);
    table.made(table.supplier, path, named.formatted(mentions.formatted("context")));
  }

  @Test
  void answerHardened() {
    String breach = acknowledged();
    table.made(table.supplier, breach + "/apology", APOLOGY);
    String path = breach + "/apology/answer";
    table.made(table.client, path, "{\"answer\":\"heard\"}");
    refused(Rule.ANSWER_HARDENED, 409, table.client, path, "{\"answer\":\"declined\"}");
    table.made(table.client, path, "{\"answer\":\"accepted\"}");
  }

  @Test
  void silence() {
    String breach = quiet();
    String id = breach.substring("/breaches/".length());
    String about = "{\"text\":\"Still.\",\"sort\":\"observation\",\"concerns\":\"" + id + "\"%s}";
    refused(Rule.SILENCE_ASKED, 409, table.supplier, "/statements", about.formatted(""));
    double before = balance();
    table
        .post(table.supplier, "/statements", about.formatted(",\"breakSilence\":true"))
        .then()
        .statusCode(201)
        .body("events.type", contains("statement-made.v1", "silence-broken.v1"));
    assertEquals(true, balance() < before);
    table.client.asks().get(table.path(breach)).then().body("steps[3].status", equalTo("broken"));
    refused(Rule.REMEDY_CLOSED, 409, table.supplier, breach + "/corrections", CORRECTION);
  }

  @Test
  void hiddenWordsShowOnlyThatTheyAreThere() {
    String words = "{\"text\":\"Among us.\",\"sort\":\"position\",\"visibility\":\"own-side\"}";
    String id = table.made(table.supplier, "/statements", words);
    table
        .client
        .asks()
        .get(table.path("/events/4"))
        .then()
        .statusCode(200)
        .body("event", nullValue())
        .body("content", nullValue());
    table
        .supplier
        .asks()
        .get(table.path("/events/4"))
        .then()
        .body("content.text", equalTo("Among us."));
    String reply = "{\"text\":\"What?\",\"sort\":\"position\",\"inReplyTo\":\"" + id + "\"}";
    table.post(table.client, "/statements", reply).then().statusCode(404);
    table.post(table.client, "/statements/" + id + "/withdrawal", "{}").then().statusCode(404);
  }

  @Test
  void money() {
    String path = acknowledged() + "/compensations";
    String soon = "2190-01-01T00:00:00Z";
    refused(
        Rule.OFFER_LAPSED,
        409,
        table.supplier,
        path,
        OFFER.formatted("EUR", "2020-01-01T00:00:00Z"));
    String id = table.made(table.supplier, path, OFFER.formatted("EUR", soon));
    refused(Rule.NOT_YOUR_TURN, 409, table.supplier, path, OFFER.formatted("EUR", soon));
    String counter =
        "{\"answer\":\"countered\",\"counter\":{\"amount\":\"2000\",\"currency\":\"%s\"},"
            + "\"until\":\""
            + soon
            + "\"}";
    String answer = "/compensations/" + id + "/answer";
    refused(Rule.OTHER_CURRENCY, 409, table.client, answer, counter.formatted("USD"));
    table.post(table.client, answer, "{\"answer\":\"countered\"}").then().statusCode(422);
    table.post(table.client, answer, counter.formatted("XQZ")).then().statusCode(422);
    table.made(table.client, answer, counter.formatted("EUR"));
    table.made(table.supplier, answer, "{\"answer\":\"accepted\"}");
    String payment = "{\"money\":{\"amount\":\"2000.00\",\"currency\":\"EUR\"}}";
    table.made(table.supplier, "/compensations/" + id + "/payment", payment);
    table.made(table.client, "/compensations/" + id + "/assessment", CONFIRMED);
  }

  @Test
  void whoeverMadeACorrectionDoesNotAssessIt() {
    String id = table.made(table.supplier, acknowledged() + "/corrections", CORRECTION);
    assessmentIsNotTheirs("/corrections/" + id);
    table.made(table.supplier, "/corrections/" + id + "/delivery", "{}");
    assessmentIsNotTheirs("/corrections/" + id);
    table.made(table.client, "/corrections/" + id + "/assessment", CONFIRMED);
  }

  @Test
  void whoeverPaidDoesNotAssessThePayment() {
    String offer = OFFER.formatted("EUR", "2190-01-01T00:00:00Z");
    String id = table.made(table.supplier, acknowledged() + "/compensations", offer);
    String compensation = "/compensations/" + id;
    table.made(table.client, compensation + "/answer", "{\"answer\":\"accepted\"}");
    String payment = "{\"money\":{\"amount\":\"1250.00\",\"currency\":\"EUR\"}}";
    table.made(table.supplier, compensation + "/payment", payment);
    assessmentIsNotTheirs(compensation);
    table.made(table.client, compensation + "/assessment", CONFIRMED);
  }

  /** Nor does the attempt leave anything in the log. */
  private void assessmentIsNotTheirs(String path) {
    var recorded = table.reads(table.client, "").path("relationship").path("revision");
    refused(Rule.NOT_YOURS, 403, table.supplier, path + "/assessment", CONFIRMED);
    assertEquals(recorded, table.reads(table.client, "").path("relationship").path("revision"));
  }

  @Test
  void breachHealed() {
    table = Table.importing("2024-01-01T00:00:00Z");
    String at = ",\"occurredAt\":\"%s\"}";
    String start = at.formatted("2024-01-02T00:00:00Z");
    String breach =
        "/breaches/"
            + table.made(
                table.client,
                "/breaches",
                "{\"what\":\"x\",\"kind\":\"ability\",\"severity\":\"minor\"" + start);
    table.made(table.supplier, breach + "/answer", with(ACKNOWLEDGED, start));
    table.made(table.supplier, breach + "/apology", with(APOLOGY, start));
    table.made(table.supplier, breach + "/explanation", with(EXPLANATION, start));
    table.made(table.client, breach + "/waiver", "{\"reason\":\"fine\"" + start);
    for (String day : new String[] {"2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01"}) {
      String then = day + "T00:00:00Z";
      String id = table.accepted(day, then);
      table.made(
          table.client,
          "/commitments/" + id + "/assessment",
          "{\"outcome\":\"kept\"" + at.formatted(then));
    }
    table
        .client
        .asks()
        .get(table.path(breach + "?at=2024-05-01T00:00:00Z"))
        .then()
        .body("healedAt", equalTo("2024-05-01T00:00:00Z"))
        .body("steps.status", contains("complete", "complete", "complete", "complete", "complete"));
    refused(
        Rule.BREACH_HEALED,
        409,
        table.client,
        breach + "/apology/answer",
        "{\"answer\":\"heard\"" + at.formatted("2024-05-02T00:00:00Z"));
  }

  private static String with(String body, String end) {
    return body.substring(0, body.length() - 1) + end;
  }

  private void refused(Rule rule, int status, Table.Person who, String path, String body) {
    SEEN.add(rule);
    Refusals.toldInBothLanguages(rule, status, table, who, path, body);
  }
}
