package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** A request is known by its key for a while, and its sender by nothing at all. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class KeyExpiryTest {

  private static final Duration BEFORE = Duration.ofMinutes(1);

  @Inject KeyExpiry expiry;

  private int forgottenBy(Instant now) {
    return QuarkusTransaction.requiringNew().call(() -> expiry.forget(now));
  }

  private static String named(Table table, String key) {
    return table
        .client
        .sends("{\"name\":\"Somebody\"}")
        .header("Idempotency-Key", key)
        .post(table.path("/absent-persons"))
        .then()
        .statusCode(201)
        .extract()
        .path("events[0].id");
  }

  @Test
  void itIsForgottenAfterThirtyDaysAndNotBefore() {
    var end = Instant.now().plus(KeyExpiry.KEPT);
    while (forgottenBy(end) > 0) {
      // what other tests have left
    }
    var table = Table.live();
    String key = "\"" + UUID.randomUUID() + "\"";
    String id = named(table, key);
    assertEquals(0, forgottenBy(Instant.now().plus(KeyExpiry.KEPT).minus(BEFORE)));
    assertEquals(id, named(table, key));
    assertEquals(1, forgottenBy(Instant.now().plus(KeyExpiry.KEPT).plus(BEFORE)));
  }

  @Test
  void neitherPersonNorKeyStandsInTheDatabase() throws SQLException {
    var table = Table.live();
    String key = UUID.randomUUID().toString();
    named(table, "\"" + key + "\"");
    try (var owner = EmbeddedDatabase.asOwner();
        var rows = owner.createStatement().executeQuery("select command::text from command")) {
      while (rows.next()) {
        assertFalse(rows.getString(1).contains(key));
        assertFalse(rows.getString(1).contains(HexFormat.of().formatHex(key.getBytes())));
        assertFalse(rows.getString(1).contains(table.client.name() + ","));
      }
    }
  }
}
