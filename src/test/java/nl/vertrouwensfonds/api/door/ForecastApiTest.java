package nl.vertrouwensfonds.api.door;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Looking ahead computes: for those at the table, so much and no more, and while somebody waits.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class ForecastApiTest {

  private static final String REPORT =
      "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"}";

  @TestHTTPResource URI root;

  private final LocalDate far = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusYears(9);
  private Table table;

  @BeforeEach
  void aTable() {
    table = Table.live();
  }

  private ValidatableResponse forecast(Person who, String body) {
    return table.post(who, "/trust/forecast", body).then();
  }

  @Test
  void itIsForThoseAtTheTable() {
    forecast(table.client, "{}").statusCode(200);
    for (Person outside :
        new Person[] {
          table.operator, new Person("bi", table.client.organisation(), "reporting"), whoLeft()
        }) {
      forecast(outside, "{}").statusCode(403).body("code", equalTo("not-yours"));
    }
    forecast(new Person("x", "y", null), "{}").statusCode(404);
  }

  private Person whoLeft() {
    var gone = table.colleague(table.client, "gone");
    String seat =
        table.reads(table.client, "").findValuesAsText("id").stream()
            .filter(it -> leaves(it))
            .findFirst()
            .orElseThrow();
    assertFalse(seat.isEmpty());
    return gone;
  }

  /** Whether it was the id of somebody who could leave, and did. */
  private boolean leaves(String participant) {
    String path = "/participants/" + participant + "/departure";
    return table.post(table.client, path, "{}").statusCode() == 201;
  }

  @Test
  void nothingIsExpectedBeyondTenYears() {
    forecast(
            table.client,
            "{\"expected\":[{\"day\":\"2150-01-01\",\"what\":\"commitment-kept\",\"side\":\"client\"}]}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/expected/0/day"));
  }

  /** The most that all steps together can reach, so that nothing less will do, each of it tried. */
  private String heaviest() {
    for (int i = 0; i < 8; i++) {
      String breach = table.made(table.client, "/breaches", REPORT);
      table.made(
          table.supplier, "/breaches/" + breach + "/answer", "{\"answer\":\"acknowledged\"}");
    }
    float most =
        forecast(table.client, asking("100")).statusCode(200).extract().path("goal.by.most.exact");
    return asking(Double.toString(most - 0.0001));
  }

  private String asking(String balance) {
    String paces =
        Stream.of("client", "supplier")
            .flatMap(side ->
                Stream.of("small", "normal", "large")
                    .map(size ->
                        "{\"side\":\"%s\",\"size\":\"%s\",\"perThirtyDays\":60}"
                            .formatted(side, size)))
            .collect(Collectors.joining(","));
    return "{\"keeping\":[%s],\"goal\":{\"direction\":\"client-in-supplier\",\"balance\":%s,\"by\":\"%s\"}}"
        .formatted(paces, balance, far);
  }

  @Test
  void whatWouldTakeTooMuchIsRefusedWithWhatToAskInstead() {
    forecast(table.client, heaviest()).statusCode(422).body("code", equalTo("too-far-ahead"));
  }

  @Test
  void itEndsWhenItsCallerHangsUp() throws Exception {
    String body = heaviest();
    var caller =
        new ByHand(root)
            .says(
                "POST " + table.path("/trust/forecast") + " HTTP/1.1",
                "Host: x",
                "Authorization: Bearer " + table.client.token(),
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                "",
                body);
    while (!looksAhead()) {
      Thread.sleep(5);
    }
    caller.hangsUp();
    Thread.sleep(1000); // less than it would take to the end of it
    assertFalse(looksAhead());
  }

  private static boolean looksAhead() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(it -> it.getClassName().contains(".queries.forecast.WaySearch"));
  }

  @Test
  void anOrdinaryQuestionIsFarFromThat() {
    forecast(table.client, asking("100")).statusCode(200);
    assertTrue(forecast(table.client, "{}").extract().asString().contains("rows"));
  }
}
