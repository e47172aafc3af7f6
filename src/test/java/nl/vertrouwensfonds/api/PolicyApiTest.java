package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.log.Policies;
import org.junit.jupiter.api.Test;

/** What stands behind a score is told to everybody who is scored by it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PolicyApiTest {

  private static final Person ANYBODY = new Person("carla", "nobody-knows", null);

  @Test
  void anybodyWithATokenReadsEveryNumberAndWhatSpeaksForIt() {
    ANYBODY
        .asks()
        .get("/trust-policies/fonds-1")
        .then()
        .statusCode(200)
        .body("name", equalTo("fonds-1"))
        .body("hash", equalTo(Policies.hash("fonds-1")))
        .body("notes", hasItem(startsWith("It is no forecast.")))
        .body("parameters.name", hasItems("doubt", "shares.ability.apology", "rules.size.large"))
        .body("parameters.find { it.name == 'accusation.most' }.value", equalTo(4.0f))
        .body("parameters.find { it.name == 'accusation.most' }.unit", equalTo("commitments"))
        .body(
            "parameters.standing",
            everyItem(oneOf("supported", "direction-supported", "judgement")));
  }

  @Test
  void itIsToldInTheCallersLanguage() {
    ANYBODY
        .asks("nl")
        .get("/trust-policies/fonds-1")
        .then()
        .statusCode(200)
        .body("notes", hasItem(startsWith("Het is geen voorspelling.")))
        .body("parameters.why", not(hasItem(startsWith("How "))));
  }

  @Test
  void theListNamesThemWithTheHashThatStandsInTheLogs() {
    ANYBODY
        .asks()
        .get("/trust-policies")
        .then()
        .statusCode(200)
        .body("policies.name", equalTo(Policies.names()))
        .body("policies[0].hash", equalTo(Policies.hash("fonds-1")));
  }

  @Test
  void aPolicyThatThereIsNotIsNotFound() {
    ANYBODY.asks().get("/trust-policies/fonds-99").then().statusCode(404);
  }

  /** It is a page that a browser can open: no number is a secret. */
  @Test
  void itIsAPageToo() {
    for (String policy : Policies.names()) {
      String page =
          given()
              .accept("text/html,application/xhtml+xml,*/*;q=0.8")
              .header("Accept-Language", "nl-NL,nl;q=0.9,en;q=0.8")
              .get("/trust-policies/" + policy)
              .then()
              .statusCode(200)
              .contentType("text/html")
              .extract()
              .asString();
      assertEquals(1, page.split(">Een open melding: ten hoogste<", -1).length - 1, page);
      assertTrue(page.contains("licht: 4 × een toezegging") && page.contains(">oordeel<"), page);
      assertTrue(page.contains("licht: 14 dagen") && page.contains("gehoord: 60 %"), page);
      assertTrue(page.contains(Policies.hash(policy)), page);
    }
  }

  @Test
  void noTokenIsNeededForNumbersThatAreNoSecret() {
    given().get("/trust-policies/fonds-1").then().statusCode(200).contentType("application/json");
    given().get("/trust-policies").then().statusCode(200);
    given().accept("text/html").get("/trust-policies/fonds-99").then().statusCode(404);
    given().accept("application/xml").get("/trust-policies/fonds-1").then().statusCode(406);
  }
}
