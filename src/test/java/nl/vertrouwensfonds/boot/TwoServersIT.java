package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import org.junit.jupiter.api.Test;

/** Two servers on one database know at once what the other has recorded. */
class TwoServersIT {

  private static final String SIDE =
      "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"N\",\"role\":\"board\"}}";

  @Test
  void aRefusalOnOneIsRightAboutWhatTheOtherHasJustRecorded() throws Exception {
    try (var first = new RunningFonds(Folders.fresh("two-first"))) {
      var url = new Database(first.folder).url();
      var shared = Map.of("FONDS_DATABASE_URL", url);
      try (var second = new RunningFonds(Folders.fresh("two-second"), shared)) {
        String relationship = registered(first);
        takeTurns(List.of(first, second), relationship);
        race(List.of(first, second), relationship);
      }
    }
  }

  /** Each accepts what the other has just recorded, and refuses to accept it again. */
  private static void takeTurns(List<RunningFonds> servers, String relationship) {
    for (int i = 0; i < 10; i++) {
      var here = servers.get(i % 2);
      var there = servers.get((i + 1) % 2);
      String what = "{\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\"}";
      String id =
          as(here, "bert", "s").body(what).post(relationship + "/commitments").path("events[0].id");
      String answer = relationship + "/commitments/" + id + "/answer";
      String accept = "{\"answer\":\"accepted\"}";
      as(there, "anna", "c").body(accept).post(answer).then().statusCode(201);
      as(here, "anna", "c").body(accept).post(answer).then().statusCode(409);
    }
  }

  /** Both append at once; every event has a revision of its own. */
  private static void race(List<RunningFonds> servers, String relationship) throws Exception {
    var revisions = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 60; i++) {
        var server = servers.get(i % 2);
        String name = "Somebody " + i;
        revisions.add(
            threads.submit(() ->
                as(server, "anna", "c")
                    .body("{\"name\":\"" + name + "\"}")
                    .post(relationship + "/absent-persons")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("events[0].revision")));
      }
    }
    var found = new ArrayList<Integer>();
    for (var revision : revisions) {
      found.add(revision.get());
    }
    var expected = IntStream.range(24, 84).boxed().collect(Collectors.toSet());
    assertEquals(expected, found.stream().collect(Collectors.toSet()));
    assertTrue(found.size() == 60);
  }

  static String registered(RunningFonds server) {
    return registered(server, "c", "s");
  }

  static String registered(RunningFonds server, String ofClient, String ofSupplier) {
    String client = organisation(server, ofClient);
    String supplier = organisation(server, ofSupplier);
    String body =
        "{\"client\":%s,\"supplier\":%s}"
            .formatted(SIDE.formatted(client, "anna"), SIDE.formatted(supplier, "bert"));
    return "/relationships/"
        + as(server, "ops", "operator").body(body).post("/relationships").path("events[0].id");
  }

  private static String organisation(RunningFonds server, String code) {
    String body = "{\"code\":\"" + code + "\",\"name\":\"N\"}";
    return as(server, "ops", "operator").body(body).post("/organisations").path("id");
  }

  static RequestSpecification as(RunningFonds server, String person, String code) {
    var signer = new TokenSigner(SigningKey.existing(server.folder), Clock.systemUTC());
    String role = code.equals("operator") ? code : null;
    return RestAssured.given()
        .baseUri("http://127.0.0.1:" + server.port)
        .auth()
        .oauth2(signer.sign(person, code, role, Duration.ofHours(12)))
        .contentType("application/json");
  }
}
