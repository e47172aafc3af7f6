package nl.vertrouwensfonds.boot;

import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Some threads that promise, accept, deliver and assess, and note what was acknowledged when. */
final class Load {

  /**
   * One event that the service said it has.
   *
   * @param asked before it was asked for
   * @param acknowledged after the answer was there
   */
  record Acknowledged(UUID id, Instant asked, Instant acknowledged) {}

  private static final String PROMISE = "{\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\"}";

  final Queue<Acknowledged> all = new ConcurrentLinkedQueue<>();
  private final RunningFonds fonds;
  private final String relationship;
  private final List<Thread> threads;
  private volatile boolean goesOn = true;

  Load(RunningFonds fonds, String relationship, int threads) {
    this.fonds = fonds;
    this.relationship = relationship;
    this.threads =
        IntStream.range(0, threads).mapToObj(_ -> Thread.ofPlatform().start(this::run)).toList();
  }

  /** Waits until so many more were acknowledged. */
  void await(int more) throws InterruptedException {
    int until = all.size() + more;
    while (all.size() < until) {
      if (threads.stream().noneMatch(Thread::isAlive)) {
        throw new AssertionError("nobody asks for anything any more");
      }
      Thread.sleep(5);
    }
  }

  /** Returns when all that was asked for is answered. */
  void stop() throws InterruptedException {
    goesOn = false;
    for (var it : threads) {
      it.join();
    }
  }

  private void run() {
    while (goesOn) {
      String promise = append("bert", "s", "/commitments", PROMISE);
      String path = "/commitments/" + promise;
      append("anna", "c", path + "/answer", "{\"answer\":\"accepted\"}");
      append("bert", "s", path + "/delivery", "{}");
      append("anna", "c", path + "/assessment", "{\"outcome\":\"kept\"}");
    }
  }

  private String append(String person, String code, String path, String body) {
    RequestSpecification request = TwoServersIT.as(fonds, person, code).body(body);
    Instant asked = Instant.now();
    List<String> ids =
        request.post(relationship + path).then().statusCode(201).extract().path("events.id");
    Instant acknowledged = Instant.now();
    ids.forEach(it -> all.add(new Acknowledged(UUID.fromString(it), asked, acknowledged)));
    return ids.getFirst();
  }
}
