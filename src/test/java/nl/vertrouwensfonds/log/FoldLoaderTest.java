package nl.vertrouwensfonds.log;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that goes on from where it knew a log, while another one appended to it. */
@QuarkusTest
class FoldLoaderTest {

  @Inject FoldCache cache;

  private Table table;

  @BeforeEach
  void knowsALogUpToTheLastButOne() {
    table = Table.live();
    grows("Klaas Klaver");
    var before = cache.take(id()).orElseThrow();
    grows("Van de andere server");
    cache.put(id(), before);
  }

  private UUID id() {
    return UUID.fromString(table.relationship);
  }

  private void grows(String name) {
    table.made(table.client, "/absent-persons", "{\"name\":\"%s\"}".formatted(name));
  }

  /** As who owns it can: with its leaf, so that the two fit each other. */
  private void last(String from, String to) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner.setAutoCommit(false);
      var change = owner.createStatement();
      change.execute("alter table event disable trigger user");
      change.execute(
          ("update event set envelope = replace(convert_from(envelope, 'UTF8'), '%s', '%s')::bytea"
                  + " where relationship = '%s' and revision = 5")
              .formatted(from, to, table.relationship));
      change.execute(
          "update event set leaf = sha256('\\x00'::bytea || envelope) where relationship = '%s'"
                  .formatted(table.relationship)
              + " and revision = 5");
      change.execute("alter table event enable trigger user");
      owner.commit();
    }
  }

  @AfterEach
  void putsBack() throws SQLException {
    last("\"side\":\"supplier\"", "\"side\":\"client\"");
    cache.take(id());
    cache.forget(id());
  }

  @Test
  void goesOnFromThere() {
    grows("Het gaat verder");
  }

  @Test
  void doesNotGoOnFromAnEventThatWasReplacedWithItsLeaf() throws SQLException {
    last("\"side\":\"client\"", "\"side\":\"supplier\"");
    table
        .post(table.client, "/absent-persons", "{\"name\":\"Te Laat Gekomen\"}")
        .then()
        .statusCode(503)
        .body("code", equalTo("log-damaged"));
  }
}
