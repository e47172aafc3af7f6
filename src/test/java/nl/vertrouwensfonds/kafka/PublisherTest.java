package nl.vertrouwensfonds.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import nl.vertrouwensfonds.api.Listening;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.feed.FeedReader;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** What a broker is told of the feed, by one that refuses what a test wants it to. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class PublisherTest {

  @Inject FeedReader reader;
  @Inject SentPosition position;
  @Inject KafkaMeasures measures;

  @Inject
  @HealthGroup("kafka")
  KafkaHealth health;

  /** What the broker has, whichever producer it came from. */
  private final List<JsonNode> told = new ArrayList<>();

  private Predicate<JsonNode> tooLarge = _ -> false;
  private boolean away;
  private Table table;

  @BeforeEach
  void fromHereOn() throws SQLException {
    table = Table.live();
    sequenced();
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner
          .createStatement()
          .execute("update kafka_position set position = (select max(position) from feed)");
    }
  }

  private static void sequenced() {
    Listening.sequenced();
  }

  private final class Broker extends MockProducer<String, String> {

    Broker() {
      super(true, null, new StringSerializer(), new StringSerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<String, String> record, Callback callback) {
      var json = Listening.json(record.value());
      RuntimeException failure =
          away
              ? new TopicAuthorizationException("t")
              : tooLarge.test(json) ? new RecordTooLargeException("no") : null;
      if (!closed() && failure != null) {
        callback.onCompletion(null, failure);
        return CompletableFuture.failedFuture(failure);
      }
      var sent = super.send(record, callback);
      told.add(json);
      return sent;
    }
  }

  private Publisher publisher() {
    var sender = new Sender(_ -> new Broker(), "t", Duration.ofSeconds(30));
    return new Publisher(reader, position, sender, measures);
  }

  private void publish() {
    sequenced();
    var publisher = publisher();
    while (publisher.step()) {
      // There is more.
    }
  }

  private void said(String text) {
    table.made(table.client, "/statements", "{\"sort\":\"observation\",\"text\":\"" + text + "\"}");
  }

  /** What the feed tells the operator of this relationship, from here on. */
  private List<JsonNode> ofTheFeed() {
    return Listening.all(table.operator, "?relationship=" + table.relationship);
  }

  private static JsonNode withoutPosition(JsonNode record) {
    var copy = (ObjectNode) record.deepCopy();
    copy.remove("position");
    return copy;
  }

  @Test
  void itIsToldWordForWordWhatTheFeedTellsTheOperator() {
    var before = ofTheFeed();
    said("One");
    said("Two");
    publish();
    var feed = ofTheFeed();
    assertEquals(before.size() + 2, feed.size());
    assertEquals(
        feed.subList(before.size(), feed.size()),
        told.stream().map(PublisherTest::withoutPosition).toList());
    assertFalse(told.toString().contains("Two"), "what people wrote");
  }

  @Test
  void whatIsHiddenFromTheOperatorIsNotTold() {
    String hidden =
        table.made(
            table.client,
            "/statements",
            "{\"sort\":\"observation\",\"text\":\"Ours.\",\"visibility\":\"own-side\"}");
    said("All's");
    publish();
    assertEquals(1, told.size());
    assertFalse(told.toString().contains(hidden));
    assertEquals(0, position.lag());
  }

  @Test
  void whatTheBrokerHasNotGotIsSentAgain() {
    said("One");
    away = true;
    assertThrows(NotSent.class, this::publish);
    assertEquals(1, position.lag());
    away = false;
    publish();
    assertEquals(1, told.size());
    assertEquals(0, position.lag());
    publish();
    assertEquals(1, told.size());
  }

  @Test
  void whatIsTooLargeIsToldByItsAddress() {
    said("One");
    said("Two");
    said("Three");
    double before = measures.cut();
    String second = ofTheFeed().reversed().get(1).path("sequence").textValue();
    tooLarge =
        it -> it.at("/data/event").isObject() && it.path("sequence").textValue().equals(second);
    publish();
    var last = told.subList(told.size() - 3, told.size());
    assertEquals(
        List.of(true, false, true),
        last.stream().map(it -> it.at("/data/event").isObject()).toList());
    assertEquals(second, last.get(1).path("sequence").textValue());
    String href = last.get(1).at("/data/href").textValue();
    assertEquals(table.path("/events/" + Long.parseLong(second)), href);
    assertEquals(before + 1, measures.cut());
  }

  @Test
  void whatDoesNotEvenFitAsAnAddressIsAFailure() {
    said("One");
    tooLarge = _ -> true;
    assertThrows(NotSent.class, this::publish);
    assertEquals(1, position.lag());
  }

  @Test
  void withoutServersItIsOff() {
    var told = health.call();
    assertEquals(HealthCheckResponse.Status.UP, told.getStatus());
    assertEquals(false, told.getData().orElseThrow().get("on"));
  }

  /** As it is while another server is sending. */
  @Test
  void whoDoesNotHaveTheLockSendsNothing() {
    said("One");
    sequenced();
    QuarkusTransaction.requiringNew()
        .run(() -> {
          assertTrue(position.lock().isPresent());
          assertFalse(publisher().step());
        });
    assertEquals(List.of(), told);
    publish();
    assertEquals(1, told.size());
  }
}
