package nl.vertrouwensfonds.api.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One caller can ask so much and no more, and takes nothing from the others. */
@QuarkusTest
@TestProfile(AllowanceApiTest.Little.class)
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class AllowanceApiTest {

  private static final int READS = 20;
  private static final int COSTLY = 3;

  /** So little that a test comes to the end of it, and gets nothing back while it runs. */
  public static final class Little implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "fonds.callers.reads-per-minute", "" + READS,
          "fonds.callers.writes-per-minute", "100000",
          "fonds.callers.costly-per-minute", "" + COSTLY,
          "fonds.callers.at-once", "5",
          "fonds.callers.costly-at-once", "2",
          "fonds.callers.body-time", "2S");
    }
  }

  @TestHTTPResource URI root;

  private Table table;

  /** Somebody who has asked nothing yet. */
  private Person fresh;

  @BeforeEach
  void aPersonOfItsOwn() {
    table = Table.live();
    fresh = table.colleague(table.client, "fresh-" + table.relationship);
  }

  private ValidatableResponse reads(Person who) {
    return who.asks().get(table.path("/trust")).then();
  }

  private ValidatableResponse looksAhead(Person who) {
    return who.sends("{}").post(table.path("/trust/forecast")).then();
  }

  private void exhaust(Person who) {
    int status = 200;
    for (int i = 0; i <= READS && status == 200; i++) {
      status = reads(who).extract().statusCode();
    }
    assertEquals(429, status);
  }

  @Test
  void everyAnswerTellsWhatIsLeft() {
    reads(fresh)
        .statusCode(200)
        .header("RateLimit-Policy", equalTo("\"reads\";q=20;w=60"))
        .header("RateLimit", matchesPattern("\"reads\";r=19;t=[34]"));
    looksAhead(fresh).statusCode(200).header("RateLimit", matchesPattern("\"costly\";r=2;t=\\d+"));
  }

  @Test
  void whoAsksMoreIsToldWhenToComeAgain() {
    exhaust(fresh);
    reads(fresh)
        .statusCode(429)
        .header("Retry-After", matchesPattern("[1-4]"))
        .header("RateLimit", matchesPattern("\"reads\";r=0;t=\\d+"))
        .body("code", equalTo("too-many-requests"));
  }

  @Test
  void sortsAreApartAndSoAreCallers() {
    exhaust(fresh);
    looksAhead(fresh).statusCode(200);
    String note = "{\"sort\":\"observation\",\"text\":\"All was quiet.\"}";
    table.post(fresh, "/statements", note).then().statusCode(201);
    reads(table.colleague(table.client, "other-" + table.relationship)).statusCode(200);
  }

  /** Another organisation in the token makes nobody another person. */
  @Test
  void onePersonIsOneCaller() {
    exhaust(fresh);
    var elsewhere = new Person(fresh.name(), table.supplier.organisation(), null);
    elsewhere.asks().get("/me").then().statusCode(429);
  }

  @Test
  void costlyOnesAreFew() {
    for (int i = 0; i < COSTLY; i++) {
      looksAhead(fresh).statusCode(200);
    }
    looksAhead(fresh).statusCode(429).body("facts.retryAfter", greaterThanOrEqualTo(1));
    fresh.asks().get("/reports/scores").then().statusCode(429);
    fresh.asks().get(table.path("/trust/history?step=P7D")).then().statusCode(429);
    reads(fresh).statusCode(200);
  }

  /** Those that do not come to an end hold their places; when they are gone there is room again. */
  @ParameterizedTest
  @CsvSource({"2, /trust/forecast", "5, /commitments"})
  void onlySoManyAreUnderWayAtOnce(int places, String path) throws Exception {
    var stalled = new ArrayList<ByHand>();
    for (int i = 0; i < places; i++) {
      stalled.add(
          new ByHand(root)
              .says(
                  "POST " + table.path(path) + " HTTP/1.1",
                  "Host: x",
                  "Authorization: Bearer " + fresh.token(),
                  "Content-Type: application/json",
                  "Content-Length: 500",
                  "",
                  "{"));
    }
    Thread.sleep(300);
    fresh
        .sends("{}")
        .post(table.path(path))
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("1"))
        .body("code", equalTo("too-many-requests"));
    for (var it : stalled) {
      assertTrue(it.hears().startsWith("HTTP/1.1 408"));
    }
    reads(fresh).statusCode(200);
  }

  @Test
  void aPlaceIsFreeAgainWhenItsCallerIsGone() throws Exception {
    for (int i = 0; i < COSTLY - 1; i++) {
      try (var it = new ByHand(root)) {
        it.says(
            "GET /reports/scores HTTP/1.1",
            "Host: x",
            "Authorization: Bearer " + fresh.token(),
            "",
            "");
        it.hangsUp();
      }
    }
    Thread.sleep(200); // until that is noticed
    looksAhead(fresh).statusCode(200);
  }

  @Test
  void whatIsEverybodysIsNotCounted() {
    for (int i = 0; i < 2 * READS; i++) {
      given().get("/vocabulary").then().statusCode(200);
    }
  }
}
