package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Memberships;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import nl.vertrouwensfonds.log.AppendRequest;
import nl.vertrouwensfonds.log.EventLog;
import nl.vertrouwensfonds.log.ManyCommitments;
import org.junit.jupiter.api.Test;

/**
 * Measures reads over HTTP of a log of 8,000 events, and tells them. It asserts nothing about
 * speed; its name keeps it out of the tests.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ReadsBenchmark {

  private static final int LONG = 8_000;
  private static final int TOGETHER = 500;
  private static final int ROUNDS = 40;
  private static final String START = "2001-01-01T00:00:00Z";
  private static final List<String> PATHS =
      List.of(
          "/trust",
          "/trust/ledger?direction=client-in-supplier",
          "/trust/ledger?direction=client-in-supplier&at=2001-01-09T00:00:00Z",
          "/breaches",
          "/actions",
          "/trust/history?from=2001-01-02T03:00:00Z&to=2001-01-12T03:00:00Z",
          "/commitments",
          "/cases");

  private static final AppendRequest REQUEST =
      new AppendRequest(Optional.empty(), OptionalLong.empty(), _ -> "");

  @Inject EventLog log;
  @Inject Memberships memberships;

  @Test
  void readsOfALongLog() throws Exception {
    var table = Table.importing(START);
    fill(table);
    String token = table.client.token();
    try (var http = HttpClient.newHttpClient()) {
      for (String path : PATHS) {
        read(http, table, token, path);
      }
      for (String path : PATHS) {
        var took = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
          took.add(read(http, table, token, path));
        }
        tell(path, took);
      }
    }
  }

  private void fill(Table table) {
    var relationship = UUID.fromString(table.relationship);
    var who = table.supplier;
    var caller = new Caller(TokenSigner.NAME, who.name(), who.organisation(), Caller.Function.NONE);
    var seat =
        QuarkusTransaction.requiringNew()
            .call(() -> memberships.seatOf(caller, relationship).orElseThrow());
    var now = Instant.parse(START);
    for (int written = 0; written < LONG; written += TOGETHER) {
      now = now.plusSeconds(86_400);
      log.append(relationship, REQUEST, ManyCommitments.of(seat.participant(), now, TOGETHER));
    }
  }

  /** How many milliseconds it took. */
  private static double read(HttpClient http, Table table, String token, String path)
      throws Exception {
    var address = URI.create("http://localhost:" + RestAssured.port + table.path(path));
    var request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
    long from = System.nanoTime();
    assertEquals(200, http.send(request, BodyHandlers.ofString()).statusCode(), path);
    return (System.nanoTime() - from) / 1e6;
  }

  private static void tell(String path, List<Double> took) {
    var sorted = took.stream().sorted().toList();
    System.out.printf(
        "benchmark: %-70s median %.2f ms, least %.2f, most %.2f%n",
        path, sorted.get(ROUNDS / 2), sorted.getFirst(), sorted.getLast());
  }
}
