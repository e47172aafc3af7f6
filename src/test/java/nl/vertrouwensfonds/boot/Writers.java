package nl.vertrouwensfonds.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;

/**
 * Some who promise things, each once, whatever happens to the service, and note what they were told
 * of it. One half sends a key, and goes on with it until it is told that the promise is recorded;
 * the other half sends none, and asks once.
 */
final class Writers {

  private enum Told {
    RECORDED,
    NOT_RECORDED,
    /** By an answer that says so, or by none at all. */
    NOT_KNOWN
  }

  private static final int WRITERS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final Map<String, Told> told = new ConcurrentHashMap<>();
  private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicLong lastRecorded = new AtomicLong(System.nanoTime());
  private final String promises;
  private final String supplier;
  private final List<Thread> threads;
  private volatile boolean busy;
  private volatile boolean over;

  /** Quiet until they are told to be busy. */
  Writers(RunningFonds fonds, String relationship) {
    promises = "http://127.0.0.1:" + fonds.port + relationship + "/commitments";
    supplier =
        new TokenSigner(SigningKey.existing(fonds.folder), Clock.systemUTC())
            .sign("bert", "s", null, Duration.ofHours(12));
    threads =
        IntStream.range(0, WRITERS)
            .mapToObj(i -> Thread.ofVirtual().start(() -> run(i % 2 == 0)))
            .toList();
  }

  /** Whether new promises are made; those that were begun go on. */
  void busy(boolean busy) {
    this.busy = busy;
  }

  /** Waits until so many more are recorded. */
  void awaitRecorded(int more) throws InterruptedException {
    int until = recorded() + more;
    while (recorded() < until) {
      if (threads.stream().noneMatch(Thread::isAlive)) {
        throw new AssertionError("nobody writes any more");
      }
      Thread.sleep(5);
    }
  }

  /** When the last promise was recorded, as {@link System#nanoTime} tells it. */
  long lastRecorded() {
    return lastRecorded.get();
  }

  /** Returns when nobody has anything to say any more. */
  void end() throws InterruptedException {
    over = true;
    for (var it : threads) {
      it.join();
    }
  }

  /** What they heard, and how often. */
  Map<String, Integer> answers() {
    return answers;
  }

  int recorded() {
    return told(Told.RECORDED);
  }

  private int told(Told what) {
    return (int) told.values().stream().filter(it -> it == what).count();
  }

  /** What does not fit: all that was recorded and is not there, or twice; all that was denied. */
  Map<String, String> wrong() throws Exception {
    var there = inLog();
    var wrong = new TreeMap<String, String>();
    told.forEach((promise, word) -> {
      long times = there.getOrDefault(promise, 0L);
      boolean fits =
          switch (word) {
            case RECORDED -> times == 1;
            case NOT_RECORDED -> times == 0;
            case NOT_KNOWN -> times <= 1;
          };
      if (!fits) {
        wrong.put(promise, word + ", and is there " + times + " times");
      }
    });
    there.keySet().stream()
        .filter(it -> !told.containsKey(it))
        .forEach(it -> wrong.put(it, "is there, and nobody asked for it"));
    return wrong;
  }

  private Map<String, Long> inLog() throws Exception {
    var all = new ArrayList<String>();
    String page = promises + "?limit=200";
    for (String next = page; next != null; ) {
      var body = json(http.send(request(next).GET().build(), BodyHandlers.ofString()));
      body.path("commitments").forEach(it -> all.add(it.path("what").asText()));
      next = body.path("next").isTextual() ? page + "&cursor=" + body.path("next").asText() : null;
    }
    return all.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
  }

  private void run(boolean withKey) {
    try {
      while (!over) {
        if (!busy) {
          Thread.sleep(5);
          continue;
        }
        String promise = "p" + number.incrementAndGet();
        do {
          told.put(promise, ask(promise, withKey));
        } while (told.get(promise) != Told.RECORDED && pause() && withKey);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean pause() throws InterruptedException {
    Thread.sleep(100);
    return true;
  }

  private Told ask(String promise, boolean withKey) throws InterruptedException {
    var request =
        request(promises)
            .POST(
                BodyPublishers.ofString(
                    "{\"what\":\"%s\",\"measure\":\"m\",\"due\":\"2199-01-01\"}"
                        .formatted(promise)));
    if (withKey) {
      request.header("Idempotency-Key", "\"" + promise + "\"");
    }
    try {
      return heard(http.send(request.build(), BodyHandlers.ofString()));
    } catch (ConnectException notEvenAsked) {
      return count("no connection", Told.NOT_RECORDED);
    } catch (IOException cut) {
      return count("no answer", Told.NOT_KNOWN);
    }
  }

  private Told heard(HttpResponse<String> answer) {
    if (answer.statusCode() == 201) {
      lastRecorded.set(System.nanoTime());
      return count("201", Told.RECORDED);
    }
    String code = json(answer).path("code").asText();
    return count(
        answer.statusCode() + " " + code,
        code.equals("outcome-unknown") ? Told.NOT_KNOWN : Told.NOT_RECORDED);
  }

  private Told count(String answer, Told told) {
    answers.merge(answer, 1, Integer::sum);
    return told;
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + supplier)
        .header("Content-Type", "application/json");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return new JsonMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
