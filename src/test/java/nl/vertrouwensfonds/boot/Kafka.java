package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A broker of its own on this machine, which is controller too, of the jars that the build has
 * noted. It ends with {@link #close}, and with the tests, however they end but by {@code kill -9}.
 */
final class Kafka implements AutoCloseable {

  static final String TOPIC = "vertrouwensfonds";
  static final int PARTITIONS = 4;

  private static final Path JARS = Path.of("target/kafka/classpath");
  private static final long PATIENCE_SECONDS = 60;
  private static final Duration POLL = Duration.ofMillis(200);

  /** Its id for the cluster: 16 bytes in base64. */
  private static final String CLUSTER = "Zm9uZHMtaW4tdGVzdHMtMQ";

  private final int port = RunningFonds.freePort();
  private final int controllerPort = RunningFonds.freePort();
  private final Path folder;
  private final Path settings;
  private Process process;

  /** Returns when it answers. */
  Kafka(String name) throws Exception {
    folder = Files.createDirectories(Path.of("target", "kafka-" + name)).toAbsolutePath();
    PathUtils.cleanDirectory(folder);
    settings = Files.writeString(folder.resolve("server.properties"), settings());
    run("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString()).waitFor();
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "kafka"));
    start();
  }

  private String settings() {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    controller.listener.names=CONTROLLER
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
    log.dirs=%3$s
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=1
    group.initial.rebalance.delay.ms=0
    auto.create.topics.enable=false
    """
        .formatted(port, controllerPort, folder.resolve("data"));
  }

  private Process run(String main, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Files.readString(JARS).strip(),
                main));
    command.addAll(List.of(arguments));
    var log = ProcessBuilder.Redirect.appendTo(folder.resolve("out.log").toFile());
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
  }

  /** Where it was, with what it has. */
  void start() throws Exception {
    process = run("kafka.Kafka", settings.toString());
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new AssertionError(
            "the broker does not start:\n" + Files.readString(folder.resolve("out.log")));
      }
      Thread.sleep(50);
    }
  }

  private boolean listens() {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String servers() {
    return "127.0.0.1:" + port;
  }

  Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", servers()));
  }

  /** Makes the topic, with settings of its own. */
  void makeTopic(Map<String, String> settings) throws Exception {
    try (var admin = admin()) {
      var topic = new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty()).configs(settings);
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  /** All that it has on its partitions now, each from the first to the last. */
  void each(Consumer<ConsumerRecord<String, String>> told) {
    try (var consumer = consumer(UUID.randomUUID().toString())) {
      var partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(it -> new TopicPartition(TOPIC, it.partition()))
              .toList();
      var ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
        consumer.poll(POLL).forEach(told);
      }
    }
  }

  KafkaConsumer<String, String> consumer(String group) {
    var settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  @Override
  public void close() {
    kill();
  }
}
