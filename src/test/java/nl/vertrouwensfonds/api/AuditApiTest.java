package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import nl.vertrouwensfonds.audit.Damage;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever runs the service has the logs verified where they are kept. */
@QuarkusTest
class AuditApiTest {

  private static final String CHANGED =
      "update fund set kept = kept %s where relationship = '%s' and trustor = 'CLIENT'";

  @Inject Damage damage;

  private Table table;

  @BeforeEach
  void sitsDown() {
    table = Table.live();
    table.accepted("2027-05-01", null);
  }

  private void changed(String how) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      assertEquals(
          1, owner.createStatement().executeUpdate(CHANGED.formatted(how, table.relationship)));
    }
  }

  @Test
  void aLogThatIsAsItWasRecordedIsWhole() {
    var size = table.reads(table.client, "/checkpoint").path("size").asInt();
    table
        .operator
        .asks()
        .get(table.path("/audit"))
        .then()
        .statusCode(200)
        .body("relationship", equalTo(table.relationship))
        .body("size", equalTo(size))
        .body("whole", equalTo(true))
        .body("findings", empty());
  }

  @Test
  void whatIsWrongIsNamedInTheLanguageOfWhoeverAsksAndForgottenOnceItIsRightAgain()
      throws SQLException {
    var id = UUID.fromString(table.relationship);
    changed("+ 1");
    try {
      table
          .operator
          .asks("nl")
          .get(table.path("/audit"))
          .then()
          .body("whole", equalTo(false))
          .body("findings.finding", contains("numbers-changed"))
          .body("findings.table", contains("fund"))
          .body(
              "findings.means",
              contains("Getallen naast het log zijn niet die welke eruit volgen."));
      assertTrue(damage.all().containsKey(id));
    } finally {
      changed("- 1");
    }
    table.operator.asks().get(table.path("/audit")).then().body("whole", equalTo(true));
    assertFalse(damage.all().containsKey(id));
  }

  @Test
  void allLogsAreVerifiedPageByPageEachOnce() {
    var seen = new ArrayList<String>();
    String cursor = "";
    do {
      var page =
          table.operator.asks().get("/audit?limit=2" + cursor).then().statusCode(200).extract();
      List<String> some = page.path("logs.relationship");
      assertTrue(some.size() <= 2);
      seen.addAll(some);
      cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
    } while (!cursor.isEmpty() && seen.size() < 20);
    assertEquals(new TreeSet<>(seen).size(), seen.size());
    assertTrue(cursor.length() > 0 || seen.contains(table.relationship));
  }

  @Test
  void nobodyElseHasThemVerified() {
    for (String path : List.of("/audit", table.path("/audit"))) {
      for (var other : List.of(table.client, table.supplier)) {
        other.asks().get(path).then().statusCode(403).body("code", equalTo("not-yours"));
      }
    }
  }

  @Test
  void aLogThatIsNotThereIsNotVerified() {
    table
        .operator
        .asks()
        .get("/relationships/" + UUID.randomUUID() + "/audit")
        .then()
        .statusCode(404);
  }
}
