package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import nl.vertrouwensfonds.api.contract.ContractFilter;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** A portal needs no list of words of its own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class VocabularyApiTest {

  private static final String FOR_ALL = "public, max-age=3600";

  @Test
  void anybodyReadsWhatACodeIsCalledInBothLanguages() {
    asks()
        .get("/vocabulary")
        .then()
        .statusCode(200)
        .header("Cache-Control", FOR_ALL)
        .body("groups.role.board.en", equalTo("board"))
        .body("groups.role.board.nl", equalTo("directie"))
        .body("groups.size.normal.nl", equalTo("gewoon"))
        .body("groups.act.accept-commitment.nl", notNullValue());
  }

  @Test
  void whoHasTheWordsIsNotSentThemAgain() {
    String tag = asks().get("/vocabulary").header("ETag");
    asks()
        .header("If-None-Match", tag)
        .get("/vocabulary")
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .header("Cache-Control", FOR_ALL);
  }

  @Test
  void wordsAreSpokenAsJsonOnly() {
    asks().accept("text/html").get("/vocabulary").then().statusCode(406);
  }

  private static RequestSpecification asks() {
    return given().filter(new ContractFilter());
  }
}
