package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * All of it. Its name keeps it out of the tests; {@link KafkaIT} has it much smaller. How many
 * events, and how often each of the two is killed: {@code -Dfonds.storm.events}, {@code
 * -Dfonds.storm.kills}.
 */
@Timeout(value = 3600, threadMode = ThreadMode.SEPARATE_THREAD)
class KafkaStorm {

  private static final int EVENTS = Integer.getInteger("fonds.storm.events", 100_000);
  private static final int KILLS = Integer.getInteger("fonds.storm.kills", 10);
  private static final int RELATIONSHIPS = 20;

  @Test
  void nothingIsMissingAndAllIsInOrderThoughBrokerAndServiceAreKilled() throws Exception {
    try (var run = new KafkaRun("storm", RELATIONSHIPS, Map.of())) {
      long from = System.nanoTime();
      var followed = run.storm(EVENTS, KILLS);
      double seconds = (System.nanoTime() - from) / 1e9;
      var expected = run.expected();
      assertEquals(expected, followed.kept());
      var all = new KafkaConsumed();
      run.kafka.each(all::take);
      assertEquals(expected, all.kept());
      tell(
          "%,d events in %.0f s, %,d of them told; broker and service killed %d times each; %,d"
              + " records, %,d of them doubles; none missing, in order",
          run.number("select count(*) from event"),
          seconds,
          all.events(),
          KILLS,
          all.events() + all.doubles(),
          all.doubles());
      again(run, all.events());
    }
  }

  /** Everything once more, as for a new topic, while nothing else happens. */
  private static void again(KafkaRun run, int events) throws Exception {
    long from = System.nanoTime();
    run.change("update kafka_position set position = 0");
    run.awaitAllSent();
    tell(
        "all of it sent again at %,.0f events a second",
        events / ((System.nanoTime() - from) / 1e9));
  }

  private static void tell(String format, Object... figures) {
    System.out.println("kafka: " + format.formatted(figures));
  }
}
