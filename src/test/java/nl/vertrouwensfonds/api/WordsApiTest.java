package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people wrote is read where they read how far it has come: who said it, when, and how. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class WordsApiTest {

  private static final List<String> READS =
      List.of(
          "/breaches",
          "/statements",
          "/procedures",
          "/trust/ratings",
          "/trust/contests",
          "/cases",
          "/events?order=desc");

  private Table table;

  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
  }

  @Test
  void aBreachIsToldFromItsReportOn() {
    String breach = table.made(table.client, "/breaches", report("The checks"));
    String path = "/breaches/" + breach;
    String acknowledged = "{\"answer\":\"acknowledged\",\"reason\":\"Yes\"}";
    table.made(table.supplier, path + "/answer", acknowledged);
    String sorry =
        "{\"text\":\"Sorry\",\"meant\":true,\"responsible\":true,\"unconditional\":true}";
    table.made(table.supplier, path + "/apology", sorry);
    String heard = "{\"answer\":\"heard\",\"reason\":\"Go on\"}";
    table.made(table.client, path + "/apology/answer", heard);
    String happened = "In March we delivered the interface without the checks we agreed upon.";
    String fault = "We skipped our own test to make the date.";
    String explained = "{\"whatHappened\":\"%s\",\"ownFault\":\"%s\"}".formatted(happened, fault);
    table.made(table.supplier, path + "/explanation", explained);
    read(table.client, path)
        .body(
            "said.type.collect { it.replace('.v1', '') }",
            contains(
                "breach-reported",
                "breach-answered",
                "apology-offered",
                "apology-answered",
                "explanation-given"))
        .body("said[0].content.what", equalTo("The checks"))
        .body("said[1].content.reason", equalTo("Yes"))
        .body("said[1].data.answer", equalTo("acknowledged"))
        .body("said[2].content.text", equalTo("Sorry"))
        .body("said[3].data.answer", equalTo("heard"))
        .body("said[4].content.whatHappened", equalTo(happened))
        .body("said[4].content.ownFault", equalTo(fault))
        .body("said.by.side", contains("client", "supplier", "supplier", "client", "supplier"))
        .body("said.by.participant", everyItem(notNullValue()))
        .body("said.at", everyItem(notNullValue()));
  }

  @Test
  void whatWasPromisedForABreachIsToldBesideIt() {
    String breach = table.made(table.client, "/breaches", report("The checks"));
    String path = "/breaches/" + breach;
    table.made(table.supplier, path + "/answer", "{\"answer\":\"acknowledged\"}");
    String promise = "{\"what\":\"We put them in\",\"due\":\"2199-01-01\"}";
    String correction = table.made(table.supplier, path + "/corrections", promise);
    table.made(table.supplier, "/corrections/" + correction + "/delivery", "{\"note\":\"Done\"}");
    String rejected = "{\"assessment\":\"rejected\",\"reason\":\"Not all\"}";
    table.made(table.client, "/corrections/" + correction + "/assessment", rejected);
    String offer =
        "{\"money\":{\"amount\":\"100\",\"currency\":\"EUR\"},\"until\":\"2199-01-01T00:00:00Z\","
            + "\"note\":\"For the trouble\"}";
    String money = table.made(table.supplier, path + "/compensations", offer);
    String declined = "{\"answer\":\"declined\",\"reason\":\"Too little\"}";
    table.made(table.client, "/compensations/" + money + "/answer", declined);
    read(table.supplier, "/breaches")
        .body("breaches[0].said", hasSize(2))
        .body("breaches[0].corrections[0].said[0].content.what", equalTo("We put them in"))
        .body("breaches[0].corrections[0].said[1].content.note", equalTo("Done"))
        .body("breaches[0].corrections[0].said[2].content.reason", equalTo("Not all"))
        .body("breaches[0].compensations[0].said[0].content.note", equalTo("For the trouble"))
        .body("breaches[0].compensations[0].said[1].content.reason", equalTo("Too little"));
  }

  @Test
  void whatWasSaidIsReadAndWhatWasTakenBackIsMarked() {
    String said = table.made(table.client, "/statements", statement("So it is", "all"));
    table.made(table.client, "/statements/" + said + "/withdrawal", "{\"reason\":\"It is not\"}");
    table.made(table.supplier, "/statements", statement("Between us", "own-side"));
    read(table.client, "/statements")
        .body("statements.id", contains(said))
        .body("statements[0].withdrawn", equalTo(true))
        .body("statements[0].said[0].content.text", equalTo("So it is"))
        .body("statements[0].said[1].content.reason", equalTo("It is not"));
    read(table.supplier, "/statements?limit=1").body("next", notNullValue());
    read(table.supplier, "/statements").body("statements.withdrawn", contains(true, false));
  }

  @Test
  void aProcedureIsReadAndWhatImprovesItNamesIt() {
    String open = "{\"title\":\"Tests\",\"text\":\"We run them\",\"invites\":true}";
    String procedure = table.made(table.supplier, "/procedures", open);
    String answer = "{\"answer\":\"accepted\",\"reason\":\"Gladly\"}";
    table.made(table.client, "/procedures/" + procedure + "/answer", answer);
    String better =
        "{\"what\":\"Run them twice\",\"measure\":\"Two runs\",\"due\":\"2199-01-01\","
            + "\"procedure\":\""
            + procedure
            + "\"}";
    String commitment = table.made(table.client, "/commitments", better);
    read(table.client, "/procedures")
        .body("procedures[0].owner", equalTo("supplier"))
        .body("procedures[0].answer", equalTo("accepted"))
        .body("procedures[0].said[0].content.title", equalTo("Tests"))
        .body("procedures[0].said[1].content.reason", equalTo("Gladly"));
    read(table.supplier, "/commitments/" + commitment).body("procedure", equalTo(procedure));
  }

  @Test
  void whatPeopleSayOfAScoreIsRead() {
    table.made(table.client, "/trust/ratings", "{\"rating\":40,\"reason\":\"Wait and see\"}");
    String wrong = "{\"direction\":\"client-in-supplier\",\"reason\":\"Too high\"}";
    String contest = table.made(table.client, "/trust/contests", wrong);
    String back = "/trust/contests/" + contest + "/withdrawal";
    read(table.supplier, "/trust/contests").body("contests.open", contains(true));
    table.made(table.client, back, "{\"reason\":\"It fell\"}");
    read(table.supplier, "/trust/ratings")
        .body("ratings[0].rating", equalTo(40))
        .body("ratings[0].said[0].content.reason", equalTo("Wait and see"))
        .body("ratings[0].said[0].by.side", equalTo("client"));
    read(table.supplier, "/trust/contests")
        .body("contests.open", contains(false))
        .body("contests[0].trustor", equalTo("client"))
        .body("contests[0].said[0].content.reason", equalTo("Too high"))
        .body("contests[0].said[1].content.reason", equalTo("It fell"));
  }

  @Test
  void ownWillIsReadByItsOwnSideAloneWhileItIsSealed() {
    var aide = table.colleague(table.client, "alex");
    String led = table.led();
    table.made(table.client, led + "/will", "{\"declaration\":\"unwilling\",\"text\":\"MARKER\"}");
    for (var own : List.of(table.client, aide)) {
      read(own, led)
          .body("will.own.declaration", equalTo("unwilling"))
          .body("will.own.text", equalTo("MARKER"))
          .body("will", not(hasKey("client")));
    }
    for (var other : List.of(table.supplier, table.neutral, table.operator)) {
      read(other, led).body("will", not(hasKey("own"))).body(not(containsString("MARKER")));
    }
  }

  @Test
  void noWordComesIntoWrongHands() {
    table.made(table.client, "/statements", statement("MARKER", "own-side"));
    nowhere(table.supplier);
    table.made(table.client, "/statements", statement("MARKER", "all"));
    table.made(table.client, "/procedures", "{\"title\":\"MARKER\",\"text\":\"MARKER\"}");
    table.made(table.client, "/trust/ratings", "{\"rating\":40,\"reason\":\"MARKER\"}");
    String wrong = "{\"direction\":\"client-in-supplier\",\"reason\":\"MARKER\"}";
    table.made(table.client, "/trust/contests", wrong);
    String breach = table.made(table.client, "/breaches", report("MARKER"));
    String disputed = "{\"answer\":\"disputed\",\"reason\":\"MARKER\"}";
    table.made(table.supplier, "/breaches/" + breach + "/answer", disputed);
    nowhere(table.operator);
    nowhere(new Person("bi", table.client.organisation(), "reporting"));
    for (String words : List.of("/statements", "/procedures", "/trust/ratings", "/breaches")) {
      read(table.supplier, words).body(containsString("MARKER"));
    }
    table.caseOpened();
    for (String words : List.of("/statements", "/procedures", "/trust/ratings", "/breaches")) {
      table.neutral.asks().get(table.path(words)).then().statusCode(404);
    }
    read(table.neutral, "/events?type=statement-made.v1").body("events", empty());
  }

  private void nowhere(Person who) {
    READS.forEach(it -> read(who, it).body(not(containsString("MARKER"))));
  }

  private ValidatableResponse read(Person who, String path) {
    return who.asks().get(table.path(path)).then().statusCode(200);
  }

  private static String report(String what) {
    return "{\"what\":\"" + what + "\",\"kind\":\"ability\",\"severity\":\"minor\"}";
  }

  private static String statement(String text, String visibility) {
    return "{\"sort\":\"position\",\"text\":\"%s\",\"visibility\":\"%s\"}"
        .formatted(text, visibility);
  }
}
