package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A consumer as the page on Kafka describes one: of each partition it knows the last position, and
 * what is not behind it is a double.
 */
final class KafkaConsumed {

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<Integer, Long> last = new HashMap<>();
  private final Map<String, List<String>> kept = new HashMap<>();
  private int doubles;
  private int events;

  synchronized void take(ConsumerRecord<String, String> record) {
    long position = Long.parseLong(header(record, "position"));
    if (position <= last.getOrDefault(record.partition(), 0L)) {
      doubles++;
      return;
    }
    last.put(record.partition(), position);
    var value = value(record);
    assertEquals(record.key(), value.path("partitionkey").textValue());
    assertEquals(header(record, "id"), value.path("id").textValue());
    assertEquals(header(record, "position"), value.path("position").textValue());
    kept.computeIfAbsent(record.key(), _ -> new ArrayList<>())
        .add(position + " " + header(record, "id"));
    events++;
  }

  static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  static JsonNode value(ConsumerRecord<String, String> record) {
    try {
      return JSON.readTree(record.value());
    } catch (JsonProcessingException e) {
      throw new AssertionError(record.value(), e);
    }
  }

  /** Position and id of what it was told, of each relationship in that order. */
  synchronized Map<String, List<String>> kept() {
    return new HashMap<>(kept);
  }

  synchronized int doubles() {
    return doubles;
  }

  synchronized int events() {
    return events;
  }
}
