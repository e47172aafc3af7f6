package nl.vertrouwensfonds.kafka;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where to, if anywhere. */
@Dependent
class KafkaSettings {

  private final Optional<String> servers;
  private final String topic;
  private final Optional<String> clientFile;

  KafkaSettings(
      @ConfigProperty(name = "fonds.kafka.servers") Optional<String> servers,
      @ConfigProperty(name = "fonds.kafka.topic") String topic,
      @ConfigProperty(name = "fonds.kafka.client") Optional<String> clientFile) {
    this.servers = servers;
    this.topic = topic;
    this.clientFile = clientFile;
  }

  boolean isOn() {
    return servers.isPresent();
  }

  /** Host and port, with commas between. */
  String servers() {
    return servers.orElseThrow();
  }

  String topic() {
    return topic;
  }

  /** A file of Kafka's own client settings. */
  Optional<String> clientFile() {
    return clientFile;
  }
}
