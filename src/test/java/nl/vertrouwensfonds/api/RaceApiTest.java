package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.vertrouwensfonds.api.contract.HeldToContract;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many at once on one relationship. Winners are counted. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class RaceApiTest {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TestHTTPResource URI root;

  private Table table;

  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
  }

  @Test
  void twoHundredWritersEachGetARevisionOfTheirOwn() throws Exception {
    var answers = atOnce(200, i -> absent("n" + i).build());
    assertEquals(new TreeMap<>(Map.of(201, 200L)), statuses(answers));
    var revisions =
        answers.stream().map(it -> tag(it)).collect(Collectors.toCollection(TreeSet::new));
    var expected = LongStream.rangeClosed(4, 203).boxed().collect(Collectors.toSet());
    assertEquals(new TreeSet<>(expected), revisions);
  }

  @Test
  void ofAHundredThatSawTheSameRevisionOneWins() throws Exception {
    var answers = atOnce(100, i -> absent("n" + i).header("If-Match", "\"3\"").build());
    assertEquals(new TreeMap<>(Map.of(201, 1L, 412, 99L)), statuses(answers));
  }

  @Test
  void fiftyTriesUnderOneKeyAreOneEvent() throws Exception {
    var answers = atOnce(50, i -> absent("same").header("Idempotency-Key", "\"k-1\"").build());
    assertEquals(new TreeMap<>(Map.of(201, 50L)), statuses(answers));
    assertEquals(1, answers.stream().map(HttpResponse::body).distinct().count());
    long replayed =
        answers.stream()
            .filter(it -> it.headers().firstValue("Idempotent-Replayed").isPresent())
            .count();
    assertEquals(49, replayed);
    assertEquals(4, (int) table.client.asks().get(table.path("")).path("relationship.revision"));
  }

  @Test
  void aKeyThatWasUsedIsNotUsedForSomethingElse() throws Exception {
    var key = "\"k-2\"";
    send(absent("one").header("Idempotency-Key", key).build());
    assertEquals(422, send(absent("two").header("Idempotency-Key", key).build()).statusCode());
    var other = Table.live();
    var elsewhere =
        request(other, other.client, "/absent-persons", "{\"name\":\"one\"}")
            .header("Idempotency-Key", key)
            .build();
    assertEquals(201, send(elsewhere).statusCode());
  }

  @Test
  void aRefusalIsNotRemembered() throws Exception {
    String id = table.accepted("2199-01-01", null);
    String assess = "/commitments/" + id + "/assessment";
    Function<String, HttpRequest> under =
        outcome ->
            request(table, table.client, assess, "{\"outcome\":\"" + outcome + "\"}")
                .header("Idempotency-Key", "\"k-3\"")
                .build();
    assertEquals(409, send(under.apply("missed")).statusCode());
    assertEquals(201, send(under.apply("kept")).statusCode());
  }

  @Test
  void ofManyRegistrationsOfOnePairOneIsMade() throws Exception {
    String client = table.client.asks().get(table.path("")).path("relationship.client.id");
    String id =
        table
            .operator
            .sends("{\"code\":\"" + table.client.organisation() + "-2\",\"name\":\"N\"}")
            .post("/organisations")
            .path("id");
    String side =
        "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"P\",\"role\":\"board\"}}";
    String body =
        "{\"client\":"
            + side.formatted(client, "p")
            + ",\"supplier\":"
            + side.formatted(id, "q")
            + "}";
    var answers =
        atOnce(
            20,
            i ->
                HttpRequest.newBuilder(root.resolve("/relationships"))
                    .header("Authorization", "Bearer " + table.operator.token())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build());
    assertEquals(new TreeMap<>(Map.of(201, 1L, 409, 19L)), statuses(answers));
  }

  private HttpRequest.Builder absent(String name) {
    return request(table, table.client, "/absent-persons", "{\"name\":\"" + name + "\"}");
  }

  private HttpRequest.Builder request(Table at, Table.Person who, String path, String body) {
    return HttpRequest.newBuilder(root.resolve(at.path(path)))
        .header("Authorization", "Bearer " + who.token())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private static List<HttpResponse<String>> atOnce(int many, Function<Integer, HttpRequest> request)
      throws Exception {
    var gate = new CountDownLatch(1);
    var answers = new ArrayList<Future<HttpResponse<String>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < many; i++) {
        var one = request.apply(i);
        answers.add(
            threads.submit(() -> {
              gate.await();
              return send(one);
            }));
      }
      gate.countDown();
    }
    var all = new ArrayList<HttpResponse<String>>();
    for (var answer : answers) {
      all.add(answer.get());
    }
    return all;
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HeldToContract.held(HTTP.send(request, BodyHandlers.ofString()));
  }

  private static TreeMap<Integer, Long> statuses(List<HttpResponse<String>> answers) {
    return answers.stream()
        .collect(
            Collectors.groupingBy(HttpResponse::statusCode, TreeMap::new, Collectors.counting()));
  }

  private static long tag(HttpResponse<String> answer) {
    return Long.parseLong(answer.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
  }
}
