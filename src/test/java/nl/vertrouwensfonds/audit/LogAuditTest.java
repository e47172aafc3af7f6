package nl.vertrouwensfonds.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.api.FullTable;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the owner of the database changes behind the service's back is found and named. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class LogAuditTest {

  private static UUID full;

  @Inject LogAudit audit;
  @Inject Notary notary;
  @Inject SignedHeads heads;
  @Inject LogKeys keys;

  private UUID full() {
    if (full == null) {
      full = UUID.fromString(FullTable.recorded().relationship);
    }
    return full;
  }

  private List<Finding> found(UUID relationship) {
    return audit.of(relationship, Pace.HASTE).orElseThrow().findings();
  }

  @Test
  void aLogWithSomethingOfEverythingIsNotAccused() {
    assertEquals(List.of(), found(full()));
  }

  @Test
  void aLogWhoseHistoryIsBeingToldIsNotAccused() {
    var table = Table.importing("2024-01-01T00:00:00Z");
    table.accepted("2024-05-05", "2024-04-04T10:00:00Z");
    assertEquals(List.of(), found(UUID.fromString(table.relationship)));
  }

  /** Whoever waits gets one log however long it takes, and then the rest page by page. */
  @Test
  void noOtherLogIsBegunOnceTheTimeIsOver() {
    full();
    Table.live();
    var now = new AtomicReference<>(Instant.EPOCH);
    var slow =
        new OperatorAudit(audit, new Damage(), () -> now.getAndUpdate(it -> it.plusSeconds(3)));
    var quick = new OperatorAudit(audit, new Damage(), () -> Instant.EPOCH);
    var first = slow.after(null, 2);
    assertEquals(1, first.logs().size());
    assertEquals(first.logs().getFirst().relationship(), first.next());
    assertEquals(2, quick.after(null, 2).logs().size());
  }

  @Test
  void aLogThatIsNotThereIsNotVerified() {
    assertTrue(audit.of(UUID.randomUUID(), Pace.HASTE).isEmpty());
  }

  @Test
  void aLogThatIsAppendedToMeanwhileIsNotAccused() {
    var table = Table.live();
    var id = UUID.fromString(table.relationship);
    Pace appending =
        _ -> {
          table.accepted("2199-01-01", null);
          table.reads(table.client, "/checkpoint");
        };
    for (int i = 0; i < 5; i++) {
      assertEquals(List.of(), audit.of(id, appending).orElseThrow().findings());
    }
  }

  /** What was done, and all that is found of it; {@code R} is the last revision. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        // the tail is dropped
        "delete from event where relationship = '%s' and revision > 9"
            + " | event-missing event 10; cosignature-changed cosignature D",
        // the middle is dropped
        "delete from event where relationship = '%s' and revision between 7 and 8"
            + " | event-missing event 7",
        // dropped, and those behind it moved up
        "delete from event where relationship = '%s' and revision = 7;"
            + " update event set revision = revision + 1000 where relationship = '%s'"
            + " and revision > 7; update event set revision = revision - 1001"
            + " where relationship = '%s' and revision > 1000"
            + " | copy-changed event 7; tree-changed event 7; event-missing event R;"
            + " content-missing content B; checkpoint-contradicted checkpoint 1",
        // an event is edited
        "update event set envelope = (select envelope from event where relationship = '%s'"
            + " and revision = 6) where relationship = '%s' and revision = 5"
            + " | event-changed event 5; copy-changed event 5; content-changed content 5",
        // an event and its leaf are replaced
        "update event set envelope = replace(convert_from(envelope, 'UTF8'), 'Z', 'Z ')::bytea"
            + " where relationship = '%s' and revision = 6;"
            + " update event set leaf = sha256(byteacat(decode('00', 'hex'), envelope))"
            + " where relationship = '%s' and revision = 6"
            + " | event-unreadable event 6; tree-changed event 5; head-changed relationship R;"
            + " checkpoint-contradicted checkpoint 1",
        // what was written is swapped
        "update content set body = '{\"name\":\"Other\"}' where event ="
            + " (select id from event where relationship = '%s' and revision = 5)"
            + " | content-changed content 5",
        // what was written is gone
        "delete from content where event ="
            + " (select id from event where relationship = '%s' and revision = 5)"
            + " | content-missing content 5",
        "update event set nodes = set_byte(nodes, 70, 255 - get_byte(nodes, 70))"
            + " where relationship = '%s' and revision = 8 | tree-changed event 8",
        "update relationship set head = sha256('x') where id = '%s'"
            + " | head-changed relationship R",
        "update relationship set revision = revision - 1 where id = '%s'"
            + " | event-beside event R; head-changed relationship Q;"
            + " numbers-changed running_commitment Q",
        "update relationship set importing = true where id = '%s' | head-changed relationship R",
        "update fund set deposits = deposits + 1e-9 where relationship = '%s'"
            + " | numbers-changed fund R",
        "update open_breach set severity = 'SERIOUS' where relationship = '%s'"
            + " | numbers-changed open_breach R",
        "delete from open_breach where relationship = '%s' | numbers-changed open_breach R",
        "delete from running_commitment where relationship = '%s'"
            + " | numbers-changed running_commitment R",
        "update rating set rating = 100 where relationship = '%s' | numbers-changed rating R",
        "update contest set closed_at = null where relationship = '%s'"
            + " | numbers-changed contest R",
        "update daily_balance set balance = balance + 1e-9 where relationship = '%s'"
            + " | numbers-changed daily_balance R",
        "update checkpoint set root = sha256('x') where relationship = '%s'"
            + " | checkpoint-changed checkpoint C; cosignature-changed cosignature D",
        "delete from checkpoint where relationship = '%s'"
            + " | checkpoint-missing checkpoint D; cosignature-changed cosignature D",
        "update cosignature set side = 'SUPPLIER' where relationship = '%s'"
            + " | cosignature-changed cosignature D",
        "update event set visibility = 'all' where relationship = '%s' and visibility <> 'all'"
            + " | copy-changed event H",
        "update event set bends = not bends where relationship = '%s' and revision = 4"
            + " | copy-changed event 4"
      })
  void whatWasDoneIsNamedWithItsFirstRevision(String change, String expected) throws SQLException {
    var id = full();
    String wanted = told(expected, id);
    try (var tampering = new Tampering(notary, heads, keys)) {
      var found =
          tampering.found(
              id, it -> it.createStatement().execute(change.replace("%s", id.toString())));
      assertEquals(wanted, told(found));
    }
  }

  private static String told(List<Finding> found) {
    return found.stream()
        .map(it -> it.toString().replace(" in ", " ").replace(" at ", " "))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private String told(String expected, UUID id) throws SQLException {
    long last = number("select max(revision) from event where relationship = '%s'", id);
    long first = number("select min(size) from checkpoint where relationship = '%s'", id);
    long signed = number("select max(size) from checkpoint where relationship = '%s'", id);
    long hidden =
        number(
            "select min(revision) from event where relationship = '%s' and visibility <> 'all'",
            id);
    return List.of(expected.split("; ")).stream()
        .map(String::strip)
        .map(it ->
            it.replaceAll(" R$", " " + last)
                .replaceAll(" Q$", " " + (last - 1))
                .replaceAll(" C$", " " + first)
                .replaceAll(" B$", " " + (first - 1))
                .replaceAll(" D$", " " + signed)
                .replaceAll(" H$", " " + hidden))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static long number(String sql, UUID id) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner();
        var row = owner.createStatement().executeQuery(sql.formatted(id))) {
      assertTrue(row.next());
      return row.getLong(1);
    }
  }
}
