package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.vertrouwensfonds.boot.postgres.Folders;

/** A service that tells a broker what happens, while both are killed again and again. */
final class KafkaRun implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final long PATIENCE_SECONDS = 120;
  private static final int WRITERS = 16;

  /** What the operator may see, by the log itself. */
  private static final String TOLD =
      """
      select f.position, f.relationship, e.id from feed f
        join event e on e.relationship = f.relationship and e.revision = f.revision
       where e.visibility = 'all' order by f.position
      """;

  private static final String SENDING =
      """
      select exists (select from pg_locks
       where relation = 'kafka_position'::regclass and mode = 'RowShareLock')
      """;

  final Kafka kafka;
  final KafkaWriters writers;
  private final Random random;
  private RunningFonds fonds;

  KafkaRun(String name, int relationships, Map<String, String> more) throws Exception {
    long seed = System.nanoTime();
    System.out.println("kafka: seed " + seed);
    random = new Random(seed);
    kafka = new Kafka(name);
    kafka.makeTopic(Map.of());
    var environment = new HashMap<>(more);
    environment.put("FONDS_KAFKA", kafka.servers());
    environment.put("FONDS_WRITES_PER_MINUTE", "100000000");
    environment.put("FONDS_AT_ONCE", "1000");
    fonds = new RunningFonds(Folders.fresh("kafka-" + name), environment);
    writers = new KafkaWriters(fonds, relationships);
  }

  RunningFonds fonds() {
    return fonds;
  }

  Database database() {
    return new Database(fonds.folder);
  }

  /**
   * Has so many events recorded, and each of the two killed so often meanwhile; what a consumer was
   * told that followed all the while is returned.
   */
  KafkaConsumed storm(int events, int kills) throws Exception {
    var consumed = new KafkaConsumed();
    var over = new AtomicBoolean();
    var follower = Thread.ofVirtual().start(() -> follow(consumed, over));
    var killer = new Killer(events, kills);
    killer.start();
    writers.record(events, WRITERS);
    killer.join();
    assertEquals(List.of(), killer.failures);
    awaitAllSent();
    int expected = expected().values().stream().mapToInt(List::size).sum();
    for (int i = 0; i < 600 && consumed.events() < expected; i++) {
      Thread.sleep(100);
    }
    over.set(true);
    follower.join();
    return consumed;
  }

  private void follow(KafkaConsumed consumed, AtomicBoolean over) {
    try (var consumer = kafka.consumer("follower")) {
      consumer.subscribe(List.of(Kafka.TOPIC));
      while (!over.get()) {
        consumer.poll(POLL).forEach(consumed::take);
      }
    }
  }

  /** Kills the service and the broker in turns, as the events come in. */
  private final class Killer extends Thread {

    final List<Throwable> failures = new ArrayList<>();
    private final int events;
    private final int kills;

    Killer(int events, int kills) {
      super("killer");
      this.events = events;
      this.kills = kills;
    }

    @Override
    public void run() {
      try {
        for (int i = 1; i <= 2 * kills; i++) {
          await((long) events * i / (2 * kills + 1));
          if (i % 2 == 0) {
            killBroker(random.nextInt(2000));
          } else {
            killService();
          }
        }
      } catch (Throwable failure) {
        failures.add(failure);
      }
    }

    private void await(long recorded) throws InterruptedException {
      while (writers.recorded.get() < recorded) {
        sleep(5);
      }
    }
  }

  private void killService() throws Exception {
    awaitSending();
    fonds.process.destroyForcibly().waitFor();
    fonds = fonds.again();
    assertTrue(fonds.firstLine != null, "the service does not come back");
  }

  /** Until it is between a lock and a commit, where it costs most. */
  private void awaitSending() throws Exception {
    try (var connection = database().connect();
        var asked = connection.prepareStatement(SENDING)) {
      boolean sends = false;
      for (int i = 0; i < 2000 && !sends; i++) {
        try (var row = asked.executeQuery()) {
          sends = row.next() && row.getBoolean(1);
        }
      }
    }
  }

  private void killBroker(int awayMillis) throws Exception {
    kafka.kill();
    Thread.sleep(awayMillis);
    kafka.start();
  }

  /** Of each relationship what there is to be told, in order: position and id. */
  Map<String, List<String>> expected() throws Exception {
    var expected = new HashMap<String, List<String>>();
    try (var connection = database().connect();
        var rows = connection.createStatement().executeQuery(TOLD)) {
      while (rows.next()) {
        expected
            .computeIfAbsent(rows.getString(2), _ -> new ArrayList<>())
            .add(rows.getLong(1) + " " + rows.getString(3));
      }
    }
    return expected;
  }

  /** Waits until the broker has all that has happened. */
  void awaitAllSent() throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    while (left() > 0) {
      if (System.nanoTime() > until) {
        throw new AssertionError(left() + " positions are not sent");
      }
      Thread.sleep(20);
    }
  }

  private long left() throws Exception {
    return number(
        "select (select count(*) from feed_outbox) + (select max(position) from feed) - position"
            + " from kafka_position");
  }

  long number(String query) throws Exception {
    try (var connection = database().connect();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  void change(String statement) throws Exception {
    try (var connection = database().connect()) {
      connection.createStatement().execute(statement);
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  @Override
  public void close() throws Exception {
    try (var _ = kafka;
        var _ = fonds) {
      // both, whatever fails
    }
  }
}
