package nl.vertrouwensfonds.boot;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.vertrouwensfonds.boot.HeldCommits.Fate;
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
      var url = between.url(new Database(first.folder));
      var second =
          new RunningFonds(Folders.fresh("held-second"), Map.of("FONDS_DATABASE_URL", url));
      String relationship = TwoServersIT.registered(first);
      between.next(Fate.HELD);
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

  private static final int CUTS = Integer.getInteger("cuts", 8);

  /**
   * The connection to the database ends in a commit, before or after the database made it: whoever
   * asked is told the truth, with a key and without. More often: {@code -Dcuts=1000}.
   */
  @Test
  void aConnectionEndsInACommitAndTheTruthIsTold() throws Exception {
    try (var first = new RunningFonds(Folders.fresh("cut-first"));
        var between = new HeldCommits(new Database(first.folder).port())) {
      var url = between.url(new Database(first.folder));
      try (var second =
          new RunningFonds(Folders.fresh("cut-second"), Map.of("FONDS_DATABASE_URL", url))) {
        String relationship = TwoServersIT.registered(first);
        int recorded = 0;
        for (int i = 0; i < CUTS; i++) {
          boolean made = i % 2 == 0;
          var answer = cut(between, second, relationship, made, i);
          assertTrue(between.isDone());
          answer.then().statusCode(made ? 201 : 503);
          if (!made) {
            answer.then().body("code", equalTo("unavailable"));
          }
          recorded += made ? 1 : 0;
          assertEquals(recorded, listedUnder(first, relationship));
        }
      }
    }
  }

  private static Response cut(
      HeldCommits between, RunningFonds second, String relationship, boolean made, int number) {
    between.next(made ? Fate.CUT : Fate.LOST);
    var request = TwoServersIT.as(second, "anna", "c");
    if (number % 4 < 2) {
      request.header("Idempotency-Key", "\"cut-" + number + "\"");
    }
    return request
        .body("{\"name\":\"Somebody " + (char) ('a' + number % 26) + number + "\"}")
        .post(relationship + "/absent-persons");
  }

  private static int listedUnder(RunningFonds server, String relationship) {
    int all = 0;
    String page = relationship + "/events?type=absent-person-named.v1&limit=200";
    for (String next = page; next != null; ) {
      var answer = TwoServersIT.as(server, "anna", "c").get(next);
      all += answer.then().statusCode(200).extract().<List<?>>path("events").size();
      String cursor = answer.path("next");
      next = cursor == null ? null : page + "&cursor=" + cursor;
    }
    return all;
  }

  @Test
  void whenNobodyCanBeAskedItIsSaidThatItIsNotKnown() throws Exception {
    try (var first = new RunningFonds(Folders.fresh("unknown-first"));
        var between = new HeldCommits(new Database(first.folder).port())) {
      var url = between.url(new Database(first.folder));
      try (var second =
          new RunningFonds(Folders.fresh("unknown-second"), Map.of("FONDS_DATABASE_URL", url))) {
        String relationship = TwoServersIT.registered(first);
        between.next(Fate.CUT_OFF);
        listed(second, relationship)
            .then()
            .statusCode(503)
            .body("code", equalTo("outcome-unknown"))
            .header("Retry-After", notNullValue());
        listed(first, relationship)
            .then()
            .statusCode(201)
            .header("Idempotent-Replayed", equalTo("true"));
        isRecordedOnce(first, relationship);
      }
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
