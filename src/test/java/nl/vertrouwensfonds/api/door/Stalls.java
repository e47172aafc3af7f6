package nl.vertrouwensfonds.api.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.RunningFonds;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import org.junit.jupiter.api.Test;

/**
 * A service under those who mean it ill, all at once: 300 bodies and 300 heads that do not go on,
 * four who ask the heaviest forecast again and again, 200 connections that ask long lists and read
 * them a byte at a time. Meanwhile somebody reads a score, and the machine asks how it is. Not
 * among the tests, for it takes a minute and a quiet machine: {@code mvn test -Dtest=Stalls}, after
 * the service was built.
 */
class Stalls {

  private static final int BODIES = 300;
  private static final int HEADS = 300;
  private static final int FORECASTERS = 4;
  private static final int SLOW_READERS = 200;

  /** Each of them has a few of those connections, as many as one caller can have. */
  private static final int READERS = 8;

  private static final int SECONDS = 30;
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final String LONG_TEXT = "Een rapport van alle storingen. ".repeat(120);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger cut = new AtomicInteger();
  private final AtomicInteger forecasts = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();
  private RunningFonds running;
  private TokenSigner signer;
  private String relationship;

  @Test
  void othersAreAnsweredWithinASecond() throws Exception {
    // Whoever is not limited does more harm.
    var unlimited = Map.of("FONDS_COSTLY_PER_MINUTE", "100000");
    try (var fonds = new RunningFonds(Folders.fresh("stalls"), unlimited)) {
      running = fonds;
      signer = new TokenSigner(SigningKey.existing(fonds.folder), Clock.systemUTC());
      settle();
      var helpers = attack();
      Thread.sleep(3000);
      var scores = new ArrayList<Double>();
      var health = new ArrayList<Double>();
      long until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
      while (System.nanoTime() < until) {
        scores.add(millis(() -> assertEquals(200, status("/trust", "anna"))));
        health.add(millis(() -> assertEquals(200, fonds.health())));
        Thread.sleep(50);
      }
      over.set(true);
      for (var it : helpers) {
        it.interrupt();
        it.join();
      }
      tell("score", scores);
      tell("health", health);
      System.out.printf(
          "meanwhile: %d forecasts answered, %d stalled requests cut off, %d bytes read slowly%n",
          forecasts.get(), cut.get(), read.get());
      for (var took : List.of(scores, health)) {
        assertTrue(Collections.max(took) < LONGEST.toMillis(), "longest " + Collections.max(took));
      }
    }
  }

  /** A relationship with more at its table than two, and lists as long as a page can be. */
  private void settle() throws Exception {
    String side =
        "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"%s\",\"role\":\"board\"}}";
    String client =
        post("/organisations", "ops", "{\"code\":\"c\",\"name\":\"C\"}").path("id").asText();
    String supplier =
        post("/organisations", "ops", "{\"code\":\"s\",\"name\":\"S\"}").path("id").asText();
    var registered =
        post(
            "/relationships",
            "ops",
            "{\"client\":%s,\"supplier\":%s}"
                .formatted(
                    side.formatted(client, "anna", "Anna"),
                    side.formatted(supplier, "bert", "Bert")));
    relationship = registered.path("events").get(0).path("id").asText();
    for (int i = 0; i < FORECASTERS + READERS; i++) {
      String joins =
          "{\"person\":\"p%d\",\"name\":\"p%d\",\"role\":\"delivery\",\"mandate\":false}"
              .formatted(i, i);
      post(path("/participants"), "anna", joins);
    }
    for (int i = 0; i < 200; i++) {
      String promise =
          "{\"what\":\"%s\",\"measure\":\"%s\",\"due\":\"2199-01-01\"}"
              .formatted(LONG_TEXT, LONG_TEXT);
      post(path("/commitments"), "bert", promise);
    }
  }

  private List<Thread> attack() {
    var helpers = new ArrayList<Thread>();
    for (int i = 0; i < BODIES; i++) {
      String to = i % 2 == 0 ? "/commitments" : "/trust/forecast";
      helpers.add(
          Thread.startVirtualThread(
              () -> again(() -> stall(head("POST", to, "bert") + "Content-Length: 500\r\n\r\n{"))));
    }
    for (int i = 0; i < HEADS; i++) {
      helpers.add(Thread.startVirtualThread(() -> again(() -> stall("POST " + path("/comm")))));
    }
    for (int i = 0; i < FORECASTERS; i++) {
      String person = "p" + i;
      helpers.add(Thread.startVirtualThread(() -> again(() -> lookAhead(person))));
    }
    for (int i = 0; i < SLOW_READERS; i++) {
      String reader = "p" + (FORECASTERS + i % READERS);
      helpers.add(Thread.startVirtualThread(() -> again(() -> readSlowly(reader))));
    }
    return helpers;
  }

  private interface Act {
    void run() throws Exception;
  }

  private void again(Act act) {
    while (!over.get()) {
      try {
        act.run();
      } catch (InterruptedException end) {
        return;
      } catch (Exception cutOff) {
        cut.incrementAndGet();
      }
    }
  }

  /** Says the beginning of a request, and waits until it is cut off. */
  private void stall(String beginning) throws Exception {
    try (var socket = new Socket("127.0.0.1", running.port)) {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(500);
      while (!over.get()) {
        try {
          if (socket.getInputStream().read() < 0) {
            cut.incrementAndGet();
            return;
          }
        } catch (java.net.SocketTimeoutException nothingYet) {
          // It waits on.
        }
      }
    }
  }

  private void readSlowly(String reader) throws Exception {
    try (var socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress("127.0.0.1", running.port));
      String request = head("GET", "/commitments?limit=200", reader) + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      while (!over.get() && socket.getInputStream().read() >= 0) {
        read.incrementAndGet();
        Thread.sleep(100);
      }
    }
  }

  private void lookAhead(String person) throws Exception {
    String day = LocalDate.now().plusYears(9).toString();
    String paces =
        String.join(
            ",",
            Stream.of("client", "supplier")
                .flatMap(side ->
                    Stream.of("small", "normal", "large")
                        .map(size ->
                            "{\"side\":\"%s\",\"size\":\"%s\",\"perThirtyDays\":60}"
                                .formatted(side, size)))
                .toList());
    String expected =
        "{\"day\":\"%s\",\"what\":\"commitment-kept\",\"side\":\"supplier\",\"size\":\"large\"}"
            .formatted(day);
    String body =
        "{\"keeping\":[%s],\"expected\":[%s],\"until\":\"%s\",\"stepDays\":1,"
                .formatted(paces, String.join(",", Collections.nCopies(200, expected)), day)
            + "\"goal\":{\"direction\":\"client-in-supplier\",\"balance\":100,\"by\":\"%s\"}}"
                .formatted(day);
    var answer =
        http.send(
            request(path("/trust/forecast"), person).POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.discarding());
    assertTrue(answer.statusCode() == 200 || answer.statusCode() == 422, "" + answer.statusCode());
    forecasts.incrementAndGet();
  }

  private String head(String method, String path, String person) {
    return "%s %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n"
        .formatted(method, path(path), token(person));
  }

  private int status(String path, String person) throws Exception {
    return http.send(request(path(path), person).build(), BodyHandlers.discarding()).statusCode();
  }

  private JsonNode post(String path, String person, String body) throws Exception {
    var answer =
        http.send(
            request(path, person).POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());
    assertEquals(2, answer.statusCode() / 100, answer.body());
    return new JsonMapper().readTree(answer.body());
  }

  private HttpRequest.Builder request(String path, String person) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port + path))
        .header("Authorization", "Bearer " + token(person))
        .header("Content-Type", "application/json");
  }

  private final Map<String, String> tokens = new java.util.concurrent.ConcurrentHashMap<>();

  private String token(String person) {
    return tokens.computeIfAbsent(
        person,
        it ->
            it.equals("ops")
                ? signer.sign(it, "operator", "operator", Duration.ofHours(1))
                : signer.sign(it, it.equals("bert") ? "s" : "c", null, Duration.ofHours(1)));
  }

  private String path(String path) {
    return "/relationships/" + relationship + path;
  }

  private static double millis(Act act) throws Exception {
    long from = System.nanoTime();
    act.run();
    return (System.nanoTime() - from) / 1e6;
  }

  private static void tell(String what, List<Double> took) {
    var sorted = took.stream().sorted().toList();
    System.out.printf(
        "%s: %d answers, median %.0f ms, 99 of 100 within %.0f ms, longest %.0f ms%n",
        what,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 99 / 100),
        sorted.getLast());
  }
}
