package nl.vertrouwensfonds.api.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that begin and do not go on: nobody else notices, and in the end they are let go. */
@QuarkusTest
@TestProfile(StalledApiTest.FewThreads.class)
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StalledApiTest {

  /** As many requests as would hold all of them, and longer than the others take. */
  public static final class FewThreads implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.thread-pool.max-threads", "20", "fonds.callers.body-time", "8S");
    }
  }

  private static final int MANY = 50;

  @TestHTTPResource URI root;

  @TestHTTPResource(value = "/health", management = true)
  URI health;

  private final List<ByHand> stalled = new ArrayList<>();
  private Table table;

  @BeforeEach
  void aTable() {
    table = Table.live();
  }

  @AfterEach
  void everybodyGoes() throws IOException {
    for (var it : stalled) {
      it.close();
    }
  }

  private ByHand stalls(String... lines) throws IOException {
    var it = new ByHand(root).says(lines);
    stalled.add(it);
    return it;
  }

  /** A request with a body that begins and does not go on. */
  private ByHand halfBody(String path, String token) throws IOException {
    return stalls(
        "POST " + path + " HTTP/1.1",
        "Host: x",
        "Authorization: Bearer " + token,
        "Content-Type: application/json",
        "Content-Length: 500",
        "",
        "{");
  }

  @Test
  void whoStallsHoldsNobodyElse() throws Exception {
    String token = table.client.token();
    for (int i = 0; i < MANY; i++) {
      halfBody(table.path("/trust/forecast"), token);
      halfBody(table.path("/commitments"), token);
      stalls("GET " + table.path("/trust") + " HTTP/1.1", "Host: x", "Authoriz");
      stalls("POST /rel");
    }
    table.client.asks().get(table.path("/trust")).then().statusCode(200);
    given().get(health).then().statusCode(200).body("status", equalTo("UP"));
    table.client.sends("{}").post(table.path("/trust/forecast")).then().statusCode(200);
    table.accepted("2199-03-31", null);
    // As long as that took, none of them was let go.
    assertEquals(408, halfBody(table.path("/trust/forecast"), token).status());
  }

  @Test
  void whoIsNotWholeInTimeIsToldSoAndCutOff() throws Exception {
    String heard = halfBody(table.path("/commitments"), table.client.token()).hears();
    assertTrue(heard.startsWith("HTTP/1.1 408 "), heard);
    assertTrue(heard.contains("application/problem+json"), heard);
    assertTrue(heard.contains("\"code\":\"too-slow\""), heard);
  }

  /** A byte now and then is no reason to wait on. */
  @Test
  void dripsDoNotHelp() throws Exception {
    var it = halfBody(table.path("/commitments"), table.client.token());
    var drips =
        Thread.ofVirtual()
            .start(() -> {
              try {
                while (true) {
                  it.says(" ");
                  Thread.sleep(200);
                }
              } catch (IOException | InterruptedException over) {
                // It was cut off, or the test is over.
              }
            });
    assertTrue(it.hears().startsWith("HTTP/1.1 408 "));
    drips.interrupt();
  }

  @Test
  void withoutATokenOrAPlaceNoBodyIsWaitedFor() throws Exception {
    var nobody = halfBody(table.path("/commitments"), "x");
    nobody.hearsSomething();
    var nowhere = halfBody("/nowhere", table.client.token());
    nowhere.hearsSomething();
    // What never comes is not waited for either, once it is answered.
    assertTrue(nobody.hears().startsWith("TTP/1.1 401 "));
    assertTrue(nowhere.hears().startsWith("TTP/1.1 404 "));
  }

  @Test
  void aBodyInPiecesIsReadWhole() throws Exception {
    String body = "{\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\"}";
    try (var slow = new ByHand(root)) {
      slow.says(
          "POST " + table.path("/commitments") + " HTTP/1.1",
          "Host: x",
          "Authorization: Bearer " + table.supplier.token(),
          "Content-Type: application/json",
          "Connection: close",
          "Transfer-Encoding: chunked",
          "Expect: 100-continue",
          "",
          "");
      for (String part : body.split("(?<=,)")) {
        Thread.sleep(50);
        slow.says(Integer.toHexString(part.length()), part, "");
      }
      String heard = slow.says("0", "Trailer-Of: nothing", "", "").hears();
      assertTrue(heard.startsWith("HTTP/1.1 100 "), heard);
      assertTrue(heard.contains("HTTP/1.1 201 "), heard);
      assertTrue(heard.contains("RateLimit: \"writes\""), heard);
    }
    table
        .client
        .asks()
        .get(table.path("/commitments"))
        .then()
        .header("RateLimit", startsWith("\"reads\""))
        .body("commitments.size()", equalTo(1));
  }
}
