package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever owns the database changes it behind the service's back, and gets no signature for it. */
@QuarkusTest
class DamagedLogApiTest {

  private static final List<String> GUARDED = List.of("event", "content", "checkpoint");

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
        "update event e set envelope = s.envelope, leaf = s.leaf, nodes = s.nodes"
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
}
