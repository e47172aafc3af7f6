package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** What dashboards of an organisation and the operator know of who is at a table. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class OutsideApiTest {

  @Test
  void whoIsOutsideKnowsThatPeopleAreThereAndNobodysName() {
    var table = Table.live();
    table.made(table.client, "/absent-persons", "{\"name\":\"Dirk\"}");
    table
        .client
        .asks()
        .get(table.path(""))
        .then()
        .body(allOf(containsString("\"anna\""), containsString("\"Dirk\"")));
    for (var outsider : new Person[] {dashboard(table.supplier), table.operator}) {
      outsider
          .asks()
          .get(table.path(""))
          .then()
          .statusCode(200)
          .body("participants", hasSize(2))
          .body("absentPersons", hasSize(1))
          .body(not(containsString("\"anna\"")))
          .body(not(containsString("\"Dirk\"")));
    }
  }

  @Test
  void whoIsOutsideReadsHowFarABreachHasComeAndNobodysWords() {
    var table = Table.live();
    String report = "{\"what\":\"Our secret\",\"kind\":\"ability\",\"severity\":\"minor\"}";
    String breach = "/breaches/" + table.made(table.client, "/breaches", report);
    table.supplier.asks().get(table.path(breach)).then().body("what", equalTo("Our secret"));
    for (var outsider : new Person[] {dashboard(table.supplier), table.operator}) {
      for (String path : new String[] {"/breaches", breach, "/steps", "/cases"}) {
        outsider
            .asks()
            .get(table.path(path))
            .then()
            .statusCode(200)
            .body(not(containsString("Our secret")));
      }
      outsider.asks().get(table.path(breach)).then().body("report", equalTo("reported"));
    }
  }

  @Test
  void aDashboardListsTheRelationshipsOfItsOwnOrganisation() {
    var table = Table.live();
    var other = Table.live();
    for (var side : new Person[] {table.client, table.supplier}) {
      dashboard(side)
          .asks()
          .get("/relationships")
          .then()
          .statusCode(200)
          .body("relationships.id", contains(table.relationship));
    }
    dashboard(other.client)
        .asks()
        .get("/relationships")
        .then()
        .body("relationships.id", contains(other.relationship));
  }

  private static Person dashboard(Person of) {
    return new Person("bi", of.organisation(), "reporting");
  }
}
