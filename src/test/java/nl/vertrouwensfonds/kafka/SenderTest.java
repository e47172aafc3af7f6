package nl.vertrouwensfonds.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What a producer was given, and when the broker has it. */
class SenderTest {

  private static final String TOPIC = "t";
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final List<Given> producers = new ArrayList<>();

  /** Of each of them whether it was to send singly. */
  private final List<Boolean> asked = new ArrayList<>();

  /** A producer that answers when it is told to, or at once. */
  private static final class Given extends MockProducer<String, String> {

    private RuntimeException failsWith;
    private int failsAt = -1;
    private boolean hasTopic = true;

    Given(boolean answers) {
      super(answers, null, new StringSerializer(), new StringSerializer());
    }

    /** As a real one does with what it cannot hold: the callback is called at once. */
    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<String, String> record, Callback callback) {
      if (!closed() && history().size() == failsAt) {
        callback.onCompletion(null, failsWith);
        return CompletableFuture.failedFuture(failsWith);
      }
      return super.send(record, callback);
    }

    @Override
    public List<PartitionInfo> partitionsFor(String topic) {
      if (!hasTopic) {
        throw new TimeoutException("not there");
      }
      return super.partitionsFor(topic);
    }
  }

  private Sender sender(boolean answers, Duration patience) {
    return new Sender(
        singly -> {
          asked.add(singly);
          producers.add(new Given(answers));
          return producers.getLast();
        },
        TOPIC,
        patience);
  }

  private static List<Message> messages(int many) {
    return LongStream.rangeClosed(1, many).mapToObj(SenderTest::message).toList();
  }

  private static Message message(long position) {
    return new Message(position, new UUID(0, position % 3), new UUID(1, position), "e.v1", "{}");
  }

  @Test
  void allAreGivenInTheirOrder() {
    var sender = sender(true, LONG);
    sender.open();
    sender.send(messages(5));
    assertEquals(
        List.of(1L, 2L, 3L, 4L, 5L),
        producers.getFirst().history().stream().map(SenderTest::position).toList());
  }

  private static long position(ProducerRecord<String, String> record) {
    return Long.parseLong(text(record.headers().lastHeader("position")));
  }

  private static String text(Header header) {
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  @Test
  void whatHasOneRelationshipHasOneKey() {
    var record = message(4).record(TOPIC);
    assertEquals(new UUID(0, 1).toString(), record.key());
    assertEquals("0000000000000004", text(record.headers().lastHeader("position")));
    assertEquals(new UUID(1, 4).toString(), text(record.headers().lastHeader("id")));
    assertEquals("e.v1", text(record.headers().lastHeader("type")));
  }

  @Test
  void whoIsNotAnsweredDoesNotSayThatTheyAreThere() {
    var sender = sender(false, SHORT);
    sender.open();
    assertThrows(NotSent.class, () -> sender.send(messages(2)));
    assertTrue(producers.getFirst().closed());
  }

  @Test
  void oneAnswerIsNotAllAnswers() throws Exception {
    var sender = sender(false, LONG);
    sender.open();
    var sent = CompletableFuture.runAsync(() -> sender.send(messages(2)));
    var producer = producers.getFirst();
    while (producer.history().size() < 2) {
      Thread.sleep(1);
    }
    producer.completeNext();
    assertFalse(sent.isDone());
    producer.completeNext();
    sent.get();
    assertFalse(producer.closed());
  }

  /** Otherwise what is behind it would come before it. */
  @Test
  void behindWhatFailedNothingIsSentByTheSameProducer() {
    var sender = sender(true, LONG);
    sender.open();
    var first = producers.getFirst();
    first.failsAt = 2;
    first.failsWith = new RecordTooLargeException("no");
    var failed = assertThrows(NotSent.class, () -> sender.send(messages(5)));
    assertTrue(failed.isTooLarge());
    assertEquals(3, failed.position);
    assertEquals(2, first.history().size());
    assertTrue(first.closed());
  }

  /** The callback comes on another thread, while others are waiting to be sent. */
  @Test
  void aRefusalOfTheBrokerClosesItBeforeTheNextIsSent() throws Exception {
    var sender = sender(false, LONG);
    sender.open();
    var producer = producers.getFirst();
    var sent = CompletableFuture.runAsync(() -> sender.send(messages(3)));
    while (producer.history().size() < 3) {
      Thread.sleep(1);
    }
    producer.completeNext();
    producer.errorNext(new TopicAuthorizationException(TOPIC));
    assertTrue(producer.closed());
    var failed = assertThrows(Exception.class, sent::get).getCause();
    assertFalse(((NotSent) failed).isTooLarge());
  }

  @Test
  void afterAFailureAnotherProducerSendsSinglyUntilAllIsThere() {
    var sender = sender(true, LONG);
    sender.open();
    producers.getFirst().failsAt = 0;
    producers.getFirst().failsWith = new TopicAuthorizationException(TOPIC);
    assertThrows(NotSent.class, () -> sender.send(messages(1)));
    sender.open();
    sender.send(messages(1));
    assertEquals(2, producers.size());
    assertEquals(1, producers.getLast().history().size());
    sender.open();
    assertEquals(List.of(false, true, false), asked);
  }

  @Test
  void aProducerThatHasLostItsConnectionsHasToFindABrokerAnew() {
    var sender = sender(true, LONG);
    sender.open();
    connections(producers.getFirst(), 1);
    sender.open();
    assertEquals(1, producers.size());
    connections(producers.getFirst(), 0);
    sender.open();
    assertEquals(2, producers.size());
    assertTrue(producers.getFirst().closed());
  }

  private static void connections(Given producer, double many) {
    var name = new MetricName("connection-count", "producer-metrics", "", Map.of());
    producer.setMockMetrics(
        name,
        new Metric() {
          @Override
          public MetricName metricName() {
            return name;
          }

          @Override
          public Object metricValue() {
            return many;
          }
        });
  }

  @Test
  void aTopicThatIsNotThereIsToldBeforeAnythingIsSent() {
    var sender = sender(true, LONG);
    sender.open();
    producers.getFirst().hasTopic = false;
    assertThrows(NotSent.class, sender::open);
    assertTrue(producers.getFirst().closed());
  }
}
