package nl.vertrouwensfonds.boot;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Between the commit of an append and its answer. */
@Timeout(120)
class HeldCommitIT {

  @Test
  void aServerIsKilledAndTheSameKeyFindsWhatItRecorded() throws Exception {
    try (var first = new RunningFonds(Folders.fresh("held-first"));
        var between = new HeldCommits(new Database(first.folder).port())) {
      var url = new Database(first.folder).url(between.port());
      var second =
          new RunningFonds(Folders.fresh("held-second"), Map.of("FONDS_DATABASE_URL", url));
      String relationship = TwoServersIT.registered(first);
      between.hold();
      var answer = CompletableFuture.supplyAsync(() -> listed(second, relationship));
      between.awaitHeld();
      second.process.destroyForcibly().waitFor();
      assertThrows(CompletionException.class, answer::join);

      listed(first, relationship)
          .then()
          .statusCode(201)
          .header("Idempotent-Replayed", equalTo("true"))
          .body("events", hasSize(1));
      isRecordedOnce(first, relationship);
    }
  }

  private static void isRecordedOnce(RunningFonds server, String relationship) {
    TwoServersIT.as(server, "anna", "c")
        .get(relationship + "/events?type=absent-person-named.v1")
        .then()
        .body("events", hasSize(1));
  }

  private static Response listed(RunningFonds server, String relationship) {
    return TwoServersIT.as(server, "anna", "c")
        .header("Idempotency-Key", "\"held\"")
        .body("{\"name\":\"Somebody\"}")
        .post(relationship + "/absent-persons");
  }
}
