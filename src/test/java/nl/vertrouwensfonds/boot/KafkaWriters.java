package nl.vertrouwensfonds.boot;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;

/**
 * Promises, accepts, delivers and assesses in several relationships, and now and then says
 * something that is its own side's alone. Who gets no answer asks again with the same key, however
 * often the service is killed.
 */
final class KafkaWriters {

  private static final String SIDE =
      "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"N\",\"role\":\"board\"}}";
  private static final String PROMISE = "{\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\"}";
  private static final String OURS =
      "{\"sort\":\"observation\",\"text\":\"Ours.\",\"visibility\":\"own-side\"}";
  private static final int HIDDEN_EVERY = 5;

  /** Of events that were acknowledged. */
  final AtomicInteger recorded = new AtomicInteger();

  private final RunningFonds fonds;
  private final TokenSigner signer;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> suppliers = new ArrayList<>();
  private final List<String> relationships = new ArrayList<>();

  KafkaWriters(RunningFonds fonds, int relationships) {
    this.fonds = fonds;
    this.signer = new TokenSigner(SigningKey.existing(fonds.folder), Clock.systemUTC());
    String client = organisation("c");
    for (int i = 0; i < relationships; i++) {
      String code = "s" + i;
      suppliers.add(token("bert", code, null));
      this.relationships.add(registered(client, organisation(code)));
    }
  }

  private String organisation(String code) {
    return operator("/organisations", "{\"code\":\"" + code + "\",\"name\":\"N\"}").get("id");
  }

  private String registered(String client, String supplier) {
    String body =
        "{\"client\":%s,\"supplier\":%s}"
            .formatted(SIDE.formatted(client, "anna"), SIDE.formatted(supplier, "bert"));
    var made = operator("/relationships", body);
    recorded.addAndGet(made.getList("events").size());
    return "/relationships/" + made.get("events[0].id");
  }

  private JsonPath operator(String path, String body) {
    return RestAssured.given()
        .baseUri("http://127.0.0.1:" + fonds.port)
        .auth()
        .oauth2(token("ops", "operator", "operator"))
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private String token(String person, String code, String role) {
    return signer.sign(person, code, role, Duration.ofHours(5));
  }

  /** Returns when so many events were recorded, by so many writers. */
  void record(int events, int writers) throws InterruptedException {
    var threads = new ArrayList<Thread>();
    var failed = new ArrayList<Throwable>();
    for (int i = 0; i < writers; i++) {
      int which = i;
      var thread = Thread.ofVirtual().unstarted(() -> write(which, events));
      thread.setUncaughtExceptionHandler((_, failure) -> failed.add(failure));
      threads.add(thread);
      thread.start();
    }
    for (var it : threads) {
      it.join();
    }
    if (!failed.isEmpty()) {
      throw new AssertionError(failed.getFirst());
    }
  }

  private void write(int which, int events) {
    String client = token("anna", "c", null);
    for (int round = 0; recorded.get() < events; round++) {
      int at = (which + round) % relationships.size();
      String promise = sent(suppliers.get(at), at, "/commitments", PROMISE);
      String path = "/commitments/" + promise;
      sent(client, at, path + "/answer", "{\"answer\":\"accepted\"}");
      sent(suppliers.get(at), at, path + "/delivery", "{}");
      sent(client, at, path + "/assessment", "{\"outcome\":\"kept\"}");
      if (round % HIDDEN_EVERY == 0) {
        sent(client, at, "/statements", OURS);
      }
    }
  }

  /** One statement with this text, in the first relationship. */
  void say(String text, String documents) {
    String body = "{\"sort\":\"observation\",\"text\":\"%s\",\"documents\":[%s]}";
    sent(token("anna", "c", null), 0, "/statements", body.formatted(text, documents));
  }

  /** Returns the id of the first event. */
  private String sent(String token, int relationship, String path, String body) {
    String uri = "http://127.0.0.1:" + fonds.port + relationships.get(relationship) + path;
    var request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString(body))
            .build();
    while (true) {
      try {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 201) {
          var events = JsonPath.from(answer.body()).<String>getList("events.id");
          recorded.addAndGet(events.size());
          return events.getFirst();
        }
        if (answer.statusCode() < 500) {
          throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        Thread.sleep(20);
      } catch (IOException away) {
        pause();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
