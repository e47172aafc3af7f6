package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read says instants in their own time, and programs read them in UTC. */
@QuarkusTest
class TimeZoneApiTest {

  private static String refused(Table table, String language) {
    return table
        .client
        .asks(language)
        .contentType("application/json")
        .body("{\"name\":\"Iemand Elders\",\"occurredAt\":\"2024-05-01T00:00:00Z\"}")
        .post(table.path("/absent-persons"))
        .then()
        .statusCode(409)
        .body("facts.earliest", equalTo("2024-07-06T19:00:30.123456Z"))
        .extract()
        .path("detail");
  }

  private static Table told(String zone) {
    var table = zone == null ? Table.importing("2024-01-01T00:00:00Z") : Table.in(zone);
    table
        .at("2024-07-06T19:00:30.123456Z")
        .made(table.client, "/absent-persons", "{\"name\":\"Jan Jansen\"}");
    return table;
  }

  @Test
  void withoutAnyItIsAmsterdam() {
    var table = told(null);
    table
        .client
        .asks()
        .get(table.path(""))
        .then()
        .body("relationship.timeZone", equalTo("Europe/Amsterdam"));
    contains(refused(table, "nl"), "6 juli 2024, 21:00 (Europe/Amsterdam)");
    contains(refused(table, "en"), "July 6, 2024, 21:00 (Europe/Amsterdam)");
  }

  @Test
  void anotherIsChosenAtTheStart() {
    contains(refused(told("Asia/Kolkata"), "nl"), "7 juli 2024, 00:30 (Asia/Kolkata)");
  }

  private static void contains(String text, String part) {
    org.hamcrest.MatcherAssert.assertThat(text, containsString(part));
    org.hamcrest.MatcherAssert.assertThat(text, not(containsString("UTC")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CET", "+01:00", "GMT+2", "Etc/GMT-1", "europe/amsterdam", "", "Mars/Olympus"})
  void onlyAPlaceIsAZone(String zone) {
    Table.live()
        .registration(zone)
        .post("/relationships")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/timeZone"))
        .body("errors[0].detail", containsString("Europe/Amsterdam"));
  }
}
