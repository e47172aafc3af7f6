package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a portal offers its user: what the service says can be done. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class ActionApiTest {

  @Test
  void eachSideIsOfferedWhatIsIts() {
    var table = Table.live();
    String id =
        table.made(
            table.client,
            "/breaches",
            "{\"what\":\"x\",\"kind\":\"ability\",\"severity\":\"minor\"}");
    String about = table.path("/actions?subject=" + id);
    table
        .supplier
        .asks()
        .get(about)
        .then()
        .statusCode(200)
        .body("actions.rel", contains("acknowledge-breach", "dispute-breach"));
    table
        .client
        .asks("nl")
        .get(about)
        .then()
        .body("actions.rel", contains("withdraw-breach"))
        .body("actions[0].why", equalTo("Trek uw melding in"));
    table.made(table.supplier, "/breaches/" + id + "/answer", "{\"answer\":\"acknowledged\"}");
    table
        .supplier
        .asks()
        .get(about)
        .then()
        .body("actions.rel", hasItems("offer-apology", "give-explanation", "promise-correction"))
        .body("actions.rel", not(hasItem("waive-remedy")));
  }

  @Test
  void whatIsOfferedSucceedsWhereItSays() {
    var table = Table.live();
    String id = table.accepted("2199-01-01", null);
    var action =
        table
            .supplier
            .asks()
            .get(table.path("/actions?subject=" + id))
            .then()
            .body("actions.rel", contains("propose-move", "deliver-commitment"))
            .body("actions[1].until", equalTo("2199-01-01T23:00:00Z"))
            .extract();
    int revision = action.path("revision");
    table
        .supplier
        .sends("{}")
        .header("If-Match", "\"" + revision + "\"")
        .post((String) action.path("actions[1].href"))
        .then()
        .statusCode(201);
  }

  @Test
  void whoIsNotAtTheTableIsOfferedNothing() {
    var table = Table.live();
    table.operator.asks().get(table.path("/actions")).then().body("actions", hasSize(0));
  }

  @Test
  void inAnImportWhatCouldBeToldOfAnInstantIsOffered() {
    var table = Table.begun("2024-01-01T00:00:00Z");
    String until = "{\"until\":\"2024-02-01T00:00:00Z\"}";
    table.made(table.supplier, "/history-horizons", until);
    String[] atAnyTime = {"set-history-horizon", "close-history"};
    offered(table, "").body("actions.rel", contains(atAnyTime));
    offered(table, "?occurredAt=2024-02-01T00:00:00Z").body("actions.rel", hasItem("rate-trust"));
    offered(table, "?occurredAt=2024-02-01T00:00:01Z").body("actions.rel", contains(atAnyTime));
    offered(table, "?occurredAt=2023-02-01T00:00:00Z").body("actions.rel", contains(atAnyTime));
  }

  @Test
  void howAHistoryIsToldDoesNotAskWhenItHappened() {
    var table = Table.importing("2024-01-01T00:00:00Z");
    String form = "actions.find { it.rel == '%s' }.form.";
    String horizon = form.formatted("set-history-horizon");
    offered(table, "?form=true&occurredAt=2024-01-01T00:00:00Z")
        .body(form.formatted("rate-trust") + "required", hasItem("occurredAt"))
        .body(horizon + "required", contains("until"))
        .body(horizon + "properties.until.title", equalTo("Up to and including"))
        .body(horizon + "properties.occurredAt", nullValue())
        .body(form.formatted("close-history") + "properties.occurredAt", nullValue());
  }

  private static ValidatableResponse offered(Table table, String query) {
    return table.client.asks().get(table.path("/actions" + query)).then().statusCode(200);
  }

  @Test
  void whoAsksForFormsIsToldInItsLanguageWhatEachTakes() {
    var table = Table.live();
    String id = table.accepted("2199-01-01", null);
    String about = table.path("/actions?subject=" + id);
    table.client.asks().get(about).then().body("actions[0].form", nullValue());
    table
        .client
        .asks("nl")
        .get(about + "&form=true")
        .then()
        .statusCode(200)
        .body("actions.form.properties.due.title", hasItem("Nieuwe uiterste dag"))
        .body("actions.form.properties.occurredAt", everyItem(nullValue()));
    table.client.asks().get(about + "&form=perhaps").then().statusCode(400);
  }
}
