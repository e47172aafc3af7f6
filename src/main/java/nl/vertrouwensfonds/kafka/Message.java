package nl.vertrouwensfonds.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import nl.vertrouwensfonds.feed.FeedEvent;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event as a record of a topic (CloudEvents 1.0.2, Kafka protocol binding, structured mode).
 *
 * @param type the name under which it is stored
 * @param json as the feed writes it, and its position before that
 */
record Message(long position, UUID relationship, UUID id, String type, String json) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

  static Message whole(FeedEvent event) {
    return message(event, event.json());
  }

  /** Without its envelope: where that is read is what is left of its data. */
  static Message cut(FeedEvent event) {
    try {
      var tree = (ObjectNode) JSON.readTree(event.json());
      ((ObjectNode) tree.get("data")).remove("event");
      return message(event, tree.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written can be read", e);
    }
  }

  private static Message message(FeedEvent event, String json) {
    var envelope = event.envelope();
    String placed = "{\"position\":\"" + text(event.position()) + "\"," + json.substring(1);
    return new Message(
        event.position(), envelope.relationship(), envelope.id(), event.type(), placed);
  }

  /** With zeros before it, so that the order of texts is that of positions. */
  private static String text(long position) {
    return String.format(Locale.ROOT, "%016d", position);
  }

  ProducerRecord<String, String> record(String topic) {
    var record = new ProducerRecord<>(topic, relationship.toString(), json);
    header(record, "content-type", CONTENT_TYPE);
    header(record, "id", id.toString());
    header(record, "position", text(position));
    header(record, "type", type);
    return record;
  }

  private static void header(ProducerRecord<String, String> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
