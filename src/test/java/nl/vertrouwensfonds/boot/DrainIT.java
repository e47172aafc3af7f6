package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A service that is told to stop while many ask: each request that was sent is answered. More
 * often: {@code -Ddrains=20}.
 */
@Timeout(600)
class DrainIT {

  private static final int DRAINS = Integer.getInteger("drains", 2);
  private static final int CALLERS = 8;
  private static final int SECONDS = 10;

  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
  private final Set<String> cut = new ConcurrentSkipListSet<>();

  @Test
  void whoWasHeardIsAnswered() throws Exception {
    var running = new RunningFonds(Folders.fresh("drain"), Map.of("FONDS_DRAIN_TIME", "1S"));
    for (int i = 0; i < DRAINS; i++) {
      var callers = callers(running);
      Thread.sleep(1000);
      RunningFonds.interrupt(running.process);
      assertTrue(running.process.waitFor(SECONDS, TimeUnit.SECONDS), "it does not stop");
      for (var it : callers) {
        it.join();
      }
      running = i + 1 < DRAINS ? running.again() : running;
    }
    System.out.println("drain: " + answers);
    assertEquals(Set.of(), cut);
    assertTrue(answers.get(201) > CALLERS, answers.toString());
  }

  private List<Thread> callers(RunningFonds running) throws IOException {
    var signer = new TokenSigner(SigningKey.existing(running.folder), Clock.systemUTC());
    String token = signer.sign("ops", "operator", "operator", Duration.ofHours(1));
    var callers = new ArrayList<Thread>();
    for (int i = 0; i < CALLERS; i++) {
      callers.add(Thread.startVirtualThread(() -> ask(running, token)));
    }
    return callers;
  }

  /** Until nobody is there any more: what could not be sent at all was not cut. */
  private void ask(RunningFonds running, String token) {
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      while (true) {
        String code = "o" + number.incrementAndGet();
        var request =
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + running.port + "/organisations"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\":\"" + code + "\",\"name\":\"N\"}"));
        int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
        answers.merge(status, 1, Integer::sum);
      }
    } catch (ConnectException nobodyThere) {
      // As it should.
    } catch (IOException e) {
      cut.add(e.toString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
