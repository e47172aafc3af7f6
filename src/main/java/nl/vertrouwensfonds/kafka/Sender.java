package nl.vertrouwensfonds.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * Sends messages in order, and knows when the broker has them. A producer whose record failed is
 * closed at once, before it sends another: what stands on a partition of one producer is a stretch
 * of the feed without a hole. The next one begins with what the broker did not say that it has.
 */
final class Sender {

  /** How often it is looked while patience lasts, and how often in a row without a connection. */
  private static final int LOOKS = 40;

  private static final int MOST_ALONE = 5;

  /** Makes one; given true, one that never puts two records into a batch. */
  private final Function<Boolean, Producer<String, String>> producers;

  private final String topic;
  private final Duration patience;
  private Producer<String, String> producer;

  /**
   * After a failure. The client divides a batch that is too large into parts that can be as large,
   * for ever (KAFKA-8350); a record that is too large is told.
   */
  private boolean singly;

  /**
   * @param patience longer than a broker takes to leave out a copy that is away (30 s), so that it
   *     is not sent the same again and again meanwhile
   */
  Sender(Function<Boolean, Producer<String, String>> producers, String topic, Duration patience) {
    this.producers = producers;
    this.topic = topic;
    this.patience = patience;
  }

  /**
   * Returns when there is a broker that has the topic. A producer that has lost its connections
   * still believes so; a new one has to find one first.
   *
   * @throws NotSent when there is none within some seconds
   */
  void open() {
    if (producer != null && isAlone(producer)) {
      close();
    }
    try {
      if (producer == null) {
        producer = producers.apply(singly);
      }
      producer.partitionsFor(topic);
    } catch (KafkaException e) {
      close();
      throw new NotSent(reason(e), e);
    }
  }

  /** A client that cannot be made says why in what caused it. */
  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure.getMessage() : failure.getMessage() + ": " + cause.getMessage();
  }

  /**
   * Returns when the broker has all of them.
   *
   * @throws NotSent when it has not said so; it may have any number of the first of each partition
   */
  void send(List<Message> messages) {
    try {
      await(handedOver(messages));
      usual();
    } catch (ExecutionException e) {
      singly = true;
      close();
      throw (NotSent) e.getCause();
    } catch (TimeoutException e) {
      singly = true;
      close();
      throw new NotSent("the broker does not answer", e);
    } catch (InterruptedException stopped) {
      close();
      Thread.currentThread().interrupt();
      throw new NotSent("stopped", stopped);
    }
  }

  private void usual() {
    if (singly) {
      singly = false;
      close();
    }
  }

  /** Gives up sooner when there is nobody who could answer. */
  private void await(CompletableFuture<Void> all)
      throws ExecutionException, TimeoutException, InterruptedException {
    long look = patience.dividedBy(LOOKS).toMillis();
    int alone = 0;
    for (int i = 0; i < LOOKS && alone < MOST_ALONE; i++) {
      try {
        all.get(look, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException notYet) {
        alone = isAlone(producer) ? alone + 1 : 0;
      }
    }
    throw new TimeoutException();
  }

  /** Whether it has no connection to any broker, nor one under way. */
  private static boolean isAlone(Producer<?, ?> producer) {
    return producer.metrics().values().stream()
        .filter(it -> it.metricName().group().equals("producer-metrics"))
        .filter(it -> it.metricName().name().equals("connection-count"))
        .anyMatch(it -> ((Number) it.metricValue()).doubleValue() == 0);
  }

  private CompletableFuture<Void> handedOver(List<Message> messages) {
    var all = new CompletableFuture<Void>();
    var left = new AtomicInteger(messages.size());
    var by = producer;
    for (var it : messages) {
      if (all.isCompletedExceptionally()) {
        break;
      }
      try {
        by.send(it.record(topic), (_, failure) -> told(by, it, failure, left, all));
      } catch (KafkaException | IllegalStateException e) {
        // Closed by the failure of one before it, which is the one to tell of.
        all.completeExceptionally(new NotSent(it.position(), e));
      }
    }
    return all;
  }

  /** On the thread of the producer, which sends nothing more until this returns. */
  private static void told(
      Producer<?, ?> by,
      Message message,
      Exception failure,
      AtomicInteger left,
      CompletableFuture<Void> all) {
    if (failure == null) {
      if (left.decrementAndGet() == 0) {
        all.complete(null);
      }
    } else if (!all.isDone()) {
      by.close(Duration.ZERO);
      all.completeExceptionally(new NotSent(message.position(), failure));
    }
  }

  /** What is not sent yet is never sent by it. */
  void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
