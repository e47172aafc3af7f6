package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.log.AppendOutcome;
import nl.vertrouwensfonds.log.AppendRequest;
import nl.vertrouwensfonds.log.EventLog;
import nl.vertrouwensfonds.log.ManyCommitments;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/**
 * Measures the home screen of somebody with many relationships, next to one score, and tells the
 * statements that each took. Its name keeps it out of the tests.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class HomeBenchmark {

  private static final int RELATIONSHIPS = 40;
  private static final int EVENTS = 500;
  private static final int ROUNDS = 300;

  private final Person operator = new Person("ops", "operator", "operator");
  private final Person me = new Person("anna", "home-client", null);
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<UUID> ids = new ArrayList<>();
  private final Map<String, List<Long>> times = new HashMap<>();
  private String token;

  @Inject EventLog log;
  @Inject SessionFactory sessions;

  @Test
  void whatAHomeScreenCosts() throws Exception {
    token = me.token();
    String client = organisation(me.organisation());
    for (int number = 0; number < RELATIONSHIPS; number++) {
      withAPast(client, number);
    }
    statements("/portfolio");
    String one = "/relationships/" + ids.getFirst() + "/trust";
    var paths = List.of("/me", "/portfolio?limit=200", "/waiting?for=me&limit=200", one);
    for (String path : paths) {
      System.out.printf("home: %-60s %d statements%n", path, statements(path));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (String path : paths) {
        took(path);
      }
    }
    var medians = new ArrayList<Double>();
    for (String path : paths) {
      medians.add(median(path));
      System.out.printf("home: %-60s %.2f ms (median of %d)%n", path, median(path), ROUNDS);
    }
    System.out.printf(
        "home: portfolio and waiting together cost %.1f score reads%n",
        (medians.get(1) + medians.get(2)) / medians.get(3));
  }

  private String organisation(String code) {
    return operator
        .sends("{\"code\":\"%s\",\"name\":\"%s\"}".formatted(code, code))
        .post("/organisations")
        .then()
        .extract()
        .path("id");
  }

  private void withAPast(String client, int number) {
    String supplier = organisation("home-supplier-" + number);
    Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(720, ChronoUnit.DAYS);
    String seat =
        "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"X\",\"role\":\"board\"}}";
    var events =
        operator
            .sends(
                "{\"client\":%s,\"supplier\":%s,\"historyFrom\":\"%s\"}"
                    .formatted(
                        seat.formatted(client, "anna"), seat.formatted(supplier, "bert"), start))
            .post("/relationships")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    var id = UUID.fromString(events.getString("events[0].id"));
    var seated = UUID.fromString(events.getString("events[2].id"));
    for (int month = 1; month <= 24; month++) {
      append(id, seated, start.plus(30L * month - 5, ChronoUnit.DAYS), EVENTS / 24 / 4 * 4);
    }
    append(id, seated, Instant.now().truncatedTo(ChronoUnit.DAYS), 21);
    ids.add(id);
  }

  private void append(UUID id, UUID seated, Instant at, int many) {
    var request = new AppendRequest(Optional.empty(), OptionalLong.empty(), _ -> "");
    assertInstanceOf(
        AppendOutcome.Recorded.class,
        log.append(id, request, ManyCommitments.of(seated, at, many)));
  }

  private long statements(String path) throws Exception {
    var statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    took(path);
    long prepared = statistics.getPrepareStatementCount();
    statistics.setStatisticsEnabled(false);
    times.clear();
    return prepared;
  }

  private void took(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .header("Authorization", "Bearer " + token)
            .build();
    long from = System.nanoTime();
    var response = http.send(request, BodyHandlers.ofString());
    times.computeIfAbsent(path, _ -> new ArrayList<>()).add(System.nanoTime() - from);
    assertEquals(200, response.statusCode(), response.body());
  }

  private double median(String path) {
    var sorted = times.get(path).stream().sorted().toList();
    return sorted.get(sorted.size() / 2) / 1e6;
  }
}
