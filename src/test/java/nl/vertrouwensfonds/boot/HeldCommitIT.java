package nl.vertrouwensfonds.boot;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.vertrouwensfonds.boot.HeldCommits.Fate;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of an append when the answer to its commit does not come as it should. */
@Timeout(3600)
class HeldCommitIT {

  private static final int CUTS = Integer.getInteger("cuts", 8);

  private static RunningFonds first;
  private static String relationship;

  private HeldCommits between;
  private RunningFonds second;
  private int recorded;

  @BeforeAll
  static void start() throws IOException {
    first = new RunningFonds(Folders.fresh("held-first"));
    relationship = TwoServersIT.registered(first);
  }

  @AfterAll
  static void end() throws Exception {
    first.close();
  }

  @BeforeEach
  void startBehind() throws IOException {
    var database = new Database(first.folder);
    between = new HeldCommits(database.port());
    var environment = Map.of("FONDS_DATABASE_URL", between.url(database));
    second = new RunningFonds(Folders.fresh("held-second"), environment);
    recorded = recorded();
  }

  @AfterEach
  void endBehind() throws Exception {
    second.close();
    between.close();
  }

  @Test
  void aServerIsKilledAndTheSameKeyFindsWhatItRecorded() throws Exception {
    between.next(Fate.HELD);
    var answer = CompletableFuture.supplyAsync(() -> names(second, "Killed", true));
    between.awaitHeld();
    second.process.destroyForcibly().waitFor();
    assertThrows(CompletionException.class, answer::join);
    isFoundUnderItsKey("Killed");
  }

  /** Before or after the database made it, with a key and without. More: {@code -Dcuts=1000}. */
  @Test
  void aConnectionEndsInACommitAndTheTruthIsTold() {
    for (int i = 0; i < CUTS; i++) {
      boolean made = i % 2 == 0;
      between.next(made ? Fate.CUT : Fate.LOST);
      var answer = names(second, "Cut " + i, i % 4 < 2);
      assertTrue(between.isDone());
      answer.then().statusCode(made ? 201 : 503);
      if (!made) {
        answer.then().body("code", equalTo("unavailable"));
      }
      recorded += made ? 1 : 0;
      assertEquals(recorded, recorded());
    }
  }

  @Test
  void whenNobodyCanBeAskedItIsSaidThatItIsNotKnown() {
    between.next(Fate.CUT_OFF);
    names(second, "Unknown", true)
        .then()
        .statusCode(503)
        .body("code", equalTo("outcome-unknown"))
        .header("Retry-After", notNullValue());
    isFoundUnderItsKey("Unknown");
  }

  private void isFoundUnderItsKey(String name) {
    names(first, name, true)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", equalTo("true"))
        .body("events", hasSize(1));
    assertEquals(recorded + 1, recorded());
  }

  private static Response names(RunningFonds server, String name, boolean underKey) {
    var request = anna(server).body("{\"name\":\"" + name + "\"}");
    if (underKey) {
      request.header("Idempotency-Key", "\"" + name + "\"");
    }
    return request.post(relationship + "/absent-persons");
  }

  private static int recorded() {
    String sql = "select count(*) from event where type = 'absent-person-named.v1'";
    try (var owner = new Database(first.folder).connect();
        var row = owner.createStatement().executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    } catch (IOException | SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static RequestSpecification anna(RunningFonds server) {
    return TwoServersIT.as(server, "anna", "c");
  }
}
