package nl.vertrouwensfonds.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes producers of the settings, and of what no setting may change. */
@ApplicationScoped
class Producers {

  /** As the operator's file says otherwise. */
  private static final Map<String, Object> USUAL =
      Map.of(
          ProducerConfig.CLIENT_ID_CONFIG,
          "vertrouwensfonds",
          ProducerConfig.LINGER_MS_CONFIG,
          5,
          ProducerConfig.BATCH_SIZE_CONFIG,
          64 * 1024,
          ProducerConfig.BUFFER_MEMORY_CONFIG,
          8L * 1024 * 1024,
          ProducerConfig.MAX_BLOCK_MS_CONFIG,
          5_000,
          ProducerConfig.ENABLE_METRICS_PUSH_CONFIG,
          false);

  /**
   * What the order rests on. One request at a time, and no end to its retries: a batch never runs
   * out of time by itself while the next one of its partition goes on. {@link Sender} gives all of
   * them up, or none.
   */
  private static final Map<String, Object> FIXED =
      Map.of(
          ProducerConfig.ACKS_CONFIG,
          "all",
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
          true,
          ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
          1,
          ProducerConfig.RETRIES_CONFIG,
          Integer.MAX_VALUE,
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
          Integer.MAX_VALUE);

  private final KafkaSettings settings;

  Producers(KafkaSettings settings) {
    this.settings = settings;
  }

  /**
   * @param singly each record is a batch of its own
   * @throws KafkaException when the settings are none that a client can work with
   */
  Producer<String, String> make(boolean singly) {
    var all = properties();
    if (singly) {
      all.put(ProducerConfig.BATCH_SIZE_CONFIG, 0);
    }
    return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
  }

  Properties properties() {
    var all = new Properties();
    all.putAll(USUAL);
    settings.clientFile().ifPresent(it -> all.putAll(read(it)));
    all.putAll(FIXED);
    all.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
    all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.servers());
    return all;
  }

  /** Read each time, so that a new password needs no new start. */
  private static Properties read(String file) {
    var read = new Properties();
    try (var reader = Files.newBufferedReader(Path.of(file))) {
      read.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new KafkaException("FONDS_KAFKA_CLIENT cannot be read: " + e, e);
    }
    return read;
  }
}
