package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.audit.Damage;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever owns the database changes it behind the service's back, and gets no signature for it. */
@QuarkusTest
class DamagedLogApiTest {

  private static final List<String> GUARDED = List.of("event", "content", "checkpoint");

  @Inject Damage damage;

  private Table table;

  @BeforeEach
  void aSignedLog() throws SQLException {
    table = Table.live();
    for (int i = 0; i < 5; i++) {
      grows("Klaas Klaver " + i);
    }
    table.client.asks().get(table.path("/checkpoint")).then().statusCode(200);
    changed("create table saved_event as select * from event where relationship = '%s'");
    changed(
        "create table saved_content as select c.* from content c join event e on e.id = c.event"
            + " where e.relationship = '%s'");
  }

  /** Other tests look at all logs there are. */
  @AfterEach
  void putBack() throws SQLException {
    changed(
        "update event e set envelope = s.envelope, leaf = s.leaf, nodes = s.nodes,"
            + " visibility = s.visibility, effective_at = s.effective_at"
            + " from saved_event s where e.relationship = '%s' and s.revision = e.revision");
    changed(
        "update content c set salt = s.salt, body = s.body from saved_content s"
            + " where c.event = s.event");
    changed("drop table saved_event");
    changed("drop table saved_content");
  }

  private void grows(String name) {
    table.made(table.client, "/absent-persons", "{\"name\":\"%s\"}".formatted(name));
  }

  /** As one who owns it can: he switches off what refuses changes. */
  private void changed(String sql) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner.setAutoCommit(false);
      var change = owner.createStatement();
      for (String guarded : GUARDED) {
        change.execute("alter table " + guarded + " disable trigger user");
      }
      change.execute(sql.formatted(table.relationship));
      for (String guarded : GUARDED) {
        change.execute("alter table " + guarded + " enable trigger user");
      }
      owner.commit();
    }
  }

  private void refused(String path) {
    for (String language : new String[] {"nl", "en"}) {
      table
          .client
          .asks(language)
          .get(table.path(path))
          .then()
          .statusCode(503)
          .body("code", equalTo("log-damaged"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update event set nodes = '' where relationship = '%s' and revision = 8",
        "update event set nodes = set_byte(nodes, 70, 255 - get_byte(nodes, 70))"
            + " where relationship = '%s' and revision = 8"
      })
  void whatWasSignedAndChangedIsNotSignedAgain(String change) throws SQLException {
    changed(change);
    grows("Nadien Gekomen");
    refused("/checkpoint");
  }

  @Test
  void noEventIsProvenWhoseLeafIsAnother() throws SQLException {
    changed("update event set leaf = sha256('x') where relationship = '%s' and revision = 3");
    refused("/events/3/inclusion?size=8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update event set envelope = replace(convert_from(envelope, 'UTF8'), 'client', 'klant')"
            + "::bytea where relationship = '%s' and revision = 5",
        "update event set envelope = '{}' where relationship = '%s' and revision = 5",
        "update content c set body = '{\"name\":\"Iemand Anders\"}' from event e"
            + " where e.id = c.event and e.relationship = '%s' and e.revision = 5",
        "update content c set salt = 'zout' from event e"
            + " where e.id = c.event and e.relationship = '%s' and e.revision = 5"
      })
  void whatIsNotWhatWasHashedIsNotServedAsEvidence(String change) throws SQLException {
    changed(change);
    refused("/events/5/evidence");
  }

  @Test
  void anEventThatIsGoneIsNoFailureOfTheService() throws SQLException {
    String moved = "update event set revision = %s where relationship = '%%s' and revision = %s";
    changed(moved.formatted(99, 3));
    refused("/events/3/inclusion");
    changed(moved.formatted(3, 99));
  }

  /** It fits its leaf, and that leaf is not in the tree that was signed. */
  @Test
  void anEventThatWasReplacedTogetherWithItsLeafIsNotExported() throws SQLException {
    changed(
        "update event set envelope = replace(convert_from(envelope, 'UTF8'), '\"side\":\"client\"',"
            + " '\"side\":\"supplier\"')::bytea where relationship = '%s' and revision = 5");
    changed(
        "update event set leaf = sha256('\\x00'::bytea || envelope)"
            + " where relationship = '%s' and revision = 5");
    refused("/export");
  }

  /** A leaf in which a proof of seven ends, and one of eight does not. */
  @Test
  void aSizeThatDoesNotFitWhatWasSignedIsNotSigned() throws SQLException {
    changed("update event set leaf = sha256('x') where relationship = '%s' and revision = 7");
    refused("/checkpoint?size=7");
  }

  /** What the database forgets, the server that signed it does not. */
  @Test
  void anotherLogInItsPlaceIsNotSigned() throws SQLException {
    changed("delete from checkpoint where relationship = '%s'");
    changed(
        "update event set nodes = sha256('x') || sha256('y') || sha256('z')"
            + " where relationship = '%s' and revision = 8");
    grows("Nadien Gekomen");
    refused("/checkpoint");
  }

  private static final String ROW = " where id = '%s'";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "revision = revision - 1",
        "head = sha256('x')",
        "frontier = sha256('x')",
        "policy = 'fonds-1-short'",
        "importing = true",
        "effective_at = effective_at - interval '1 hour'",
        "client = supplier, supplier = client",
        "seal = ''"
      })
  void aLogThatIsSaidToStandElsewhereIsNotServed(String change) throws SQLException {
    changed("create table saved_row as select * from relationship" + ROW);
    changed("update relationship set " + change + ROW);
    try {
      refused("/trust");
      refused("/trust/ledger?direction=client-in-supplier");
      String another = "{\"name\":\"Te Laat Gekomen\"}";
      table.post(table.client, "/absent-persons", another).then().statusCode(503);
    } finally {
      changed(
          "update relationship r set revision = s.revision, head = s.head, frontier = s.frontier,"
              + " policy = s.policy, importing = s.importing, effective_at = s.effective_at,"
              + " client = s.client, supplier = s.supplier, seal = s.seal"
              + " from saved_row s where r.id = s.id");
      changed("drop table saved_row");
    }
  }

  private static final String PUT_BACK =
      "update relationship r set revision = s.revision, head = s.head, frontier = s.frontier,"
          + " effective_at = s.effective_at, recorded_at = s.recorded_at, funds = s.funds,"
          + " seal = s.seal, reported = s.reported from %s s where r.id = s.id";

  /** The row as the service itself sealed it, of a log that has grown since. */
  @Test
  void aLogThatIsSaidToStandWhereItOnceStoodIsNotServed() throws SQLException {
    changed("create table earlier_row as select * from relationship" + ROW);
    grows("Nadien Gekomen");
    table.reads(table.client, "/trust");
    changed("create table later_row as select * from relationship" + ROW);
    try {
      changed(PUT_BACK.formatted("earlier_row"));
      refused("/trust");
    } finally {
      changed(PUT_BACK.formatted("later_row"));
      changed("drop table earlier_row, later_row");
    }
    table.reads(table.client, "/trust");
  }

  private void withOtherFunds(Executable then) throws Throwable {
    changed("create table saved_fund as select * from fund where relationship = '%s'");
    changed("update fund set deposits = 500, evidence = true, kept = 9 where relationship = '%s'");
    try {
      then.execute();
    } finally {
      changed(
          "update fund f set deposits = s.deposits, evidence = s.evidence, kept = s.kept"
              + " from saved_fund s where f.relationship = s.relationship"
              + " and f.trustor = s.trustor");
      changed("drop table saved_fund");
    }
  }

  private void told(JsonNode right) {
    var told = table.reads(table.supplier, "/trust");
    for (String direction : List.of("clientInSupplier", "supplierInClient")) {
      assertEquals(right.path(direction), told.path(direction));
    }
  }

  /** The log tells them again, and whoever looks after the service hears of it. */
  @Test
  void fundsThatWereChangedAreToldAgainFromTheLog() throws Throwable {
    table.accepted("2027-05-01", null);
    var right = table.reads(table.client, "/trust");
    grows("Nadien Gekomen");
    withOtherFunds(() -> {
      told(right);
      assertTrue(damage.all().containsKey(UUID.fromString(table.relationship)));
    });
  }

  @Test
  void fundsThatSomebodyHasReadBeforeTheyWereChangedStayAsTheyWere() throws Throwable {
    table.accepted("2027-05-01", null);
    var right = table.reads(table.client, "/trust");
    withOtherFunds(() -> told(right));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update content c set body = '{\"name\":\"Iemand Anders\"}' from event e"
            + " where e.id = c.event and e.relationship = '%s' and e.revision = 5",
        "update event set envelope = replace(convert_from(envelope, 'UTF8'), 'client', 'klant')"
            + "::bytea where relationship = '%s' and revision = 5",
        "update event set visibility = 'own-side' where relationship = '%s' and revision = 5",
        "update event set effective_at = effective_at + interval '1 second'"
            + " where relationship = '%s' and revision = 5",
        "update content c set salt = '' from event e"
            + " where e.id = c.event and e.relationship = '%s' and e.revision = 5",
        "delete from content c using event e"
            + " where e.id = c.event and e.relationship = '%s' and e.revision = 5"
      })
  void noWordsAreServedThatNobodyWrote(String change) throws SQLException {
    changed(change);
    try {
      refused("/events/5");
      if (!change.startsWith("update event")) {
        refused("/events/5/evidence");
        refused("/export");
      }
    } finally {
      changed("insert into content select * from saved_content on conflict do nothing");
    }
  }
}
