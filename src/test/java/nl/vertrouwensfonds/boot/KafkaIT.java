package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** A service and a real broker. The whole storm is {@link KafkaStorm}. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaIT {

  private static final Path LOG = Path.of("target/kafka/fonds.log");
  private static final Path CLIENT = Path.of("target/kafka/client.properties");

  /**
   * It notices sooner than by itself that nobody is there; and no batch is above what one takes.
   */
  private static final String OF_CLIENT = "max.block.ms=1000\nbatch.size=1500\n";

  private static final String AWAY = "is not told what happens";
  private static final String BACK = "is told what happens again";

  private static KafkaRun run;

  @BeforeAll
  static void start() throws Exception {
    Files.deleteIfExists(LOG);
    var settings =
        Map.of(
            "QUARKUS_LOG_FILE_ENABLED", "true",
            "QUARKUS_LOG_FILE_PATH", LOG.toString(),
            "FONDS_KAFKA_CLIENT", Files.writeString(CLIENT, OF_CLIENT).toString());
    run = new KafkaRun("it", 3, settings);
  }

  @AfterAll
  static void stop() throws Exception {
    run.close();
  }

  @Test
  @Order(1)
  void nothingIsMissingAndAllIsInOrderThoughBrokerAndServiceAreKilled() throws Exception {
    var followed = run.storm(400, 1);
    assertEquals(run.expected(), followed.kept());
    assertTrue(run.number("select count(*) from event where visibility <> 'all'") > 0);
  }

  @Test
  @Order(2)
  void whatIsSentAgainIsKnownByItsPosition() throws Exception {
    run.change("update kafka_position set position = 0");
    run.awaitAllSent();
    var consumed = new KafkaConsumed();
    run.kafka.each(consumed::take);
    assertEquals(run.expected(), consumed.kept());
    assertTrue(consumed.doubles() >= consumed.events(), consumed.doubles() + " doubles");
  }

  /** As in the page: every event that happened is a row once, whatever came again. */
  @Test
  @Order(3)
  void theConsumerOfThePageHasEveryEventOnce() throws Exception {
    run.awaitAllSent();
    var expected = run.expected().values().stream().flatMap(List::stream).sorted().toList();
    var told = KafkaExample.run(run.kafka.servers(), run.database(), expected.size());
    assertEquals(expected, told.stream().sorted().toList());
  }

  @Test
  @Order(4)
  void whatIsTooLargeForTheBrokerIsToldByItsAddressAndNothingStops() throws Exception {
    limit("2000");
    String documents =
        IntStream.range(0, 20)
            .mapToObj(it ->
                "{\"name\":\"n\",\"mediaType\":\"a/b\",\"size\":1,\"sha256\":\"%064x\"}"
                    .formatted(it))
            .collect(Collectors.joining(","));
    run.writers.say("Before.", "");
    run.writers.say("With many papers.", documents);
    run.writers.say("After.", "");
    run.awaitAllSent();
    var last = statements();
    assertEquals(3, last.size());
    assertEquals(
        List.of(true, false, true), last.stream().map(it -> it.contains("\"event\":")).toList());
    assertTrue(last.get(1).contains("\"href\":\"/relationships/"), last.get(1));
    assertEquals(1, metric("fonds_kafka_cut_total"));
    limit("1048588");
  }

  private static void limit(String bytes) throws Exception {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, Kafka.TOPIC);
    var entry = new ConfigEntry("max.message.bytes", bytes);
    try (var admin = run.kafka.admin()) {
      admin
          .incrementalAlterConfigs(
              Map.of(topic, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  /** Those that all may see, without what comes again. */
  private static List<String> statements() {
    var found = new ArrayList<String>();
    run.kafka.each(it -> {
      if (KafkaConsumed.header(it, "type").equals("statement-made.v1")
          && !found.contains(it.value())) {
        found.add(it.value());
      }
    });
    return found;
  }

  /** What a broker has to do with it, the service says elsewhere than in what it is sent by. */
  @Test
  @Order(5)
  void aBrokerThatIsAwayIsToldOfOnceAndTheServiceGoesOn() throws Exception {
    assertEquals(200, health("/group/kafka"));
    int before = times(AWAY);
    run.kafka.kill();
    run.writers.say("While it is away.", "");
    soon(() -> health("/group/kafka") == 503);
    assertEquals(200, health("/ready"));
    assertEquals(200, health(""));
    assertTrue(metric("fonds_kafka_lag") > 0);
    Thread.sleep(4000); // at least one more attempt
    assertEquals(before + 1, times(AWAY));
    run.kafka.start();
    run.awaitAllSent();
    soon(() -> health("/group/kafka") == 200);
    assertEquals(before + 1, times(BACK));
    assertFalse(Files.readString(LOG).contains("org.apache.kafka"));
  }

  private static int times(String words) throws Exception {
    return Files.readString(LOG).split(words, -1).length - 1;
  }

  private static int health(String path) {
    return RestAssured.get(management("/q/health" + path)).statusCode();
  }

  private static String management(String path) {
    return "http://127.0.0.1:" + run.fonds().managementPort + path;
  }

  private static double metric(String name) {
    String all = RestAssured.get(management("/q/metrics")).asString();
    var line = all.lines().filter(it -> it.startsWith(name + " ")).findFirst().orElseThrow();
    return Double.parseDouble(line.substring(name.length() + 1));
  }

  private static void soon(Callable<Boolean> holds) throws Exception {
    for (int i = 0; i < 600 && !holds.call(); i++) {
      Thread.sleep(100);
    }
    assertTrue(holds.call());
  }

  @Test
  @Order(6)
  void itSaysOfItselfWhatItTells() {
    var check = JsonPath.from(RestAssured.get(management("/q/health/group/kafka")).asString());
    assertEquals("kafka", check.getString("checks[0].name"));
    assertEquals(Kafka.TOPIC, check.getString("checks[0].data.topic"));
  }
}
