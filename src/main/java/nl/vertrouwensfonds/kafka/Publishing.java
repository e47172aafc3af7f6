package nl.vertrouwensfonds.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import nl.vertrouwensfonds.feed.FeedReader;
import nl.vertrouwensfonds.log.Bell;
import nl.vertrouwensfonds.log.Loop;
import org.jboss.logging.Logger;

/** Keeps the publisher going where a broker is set, and tells once when it fails and when not. */
@ApplicationScoped
class Publishing {

  private static final Logger LOG = Logger.getLogger(Publishing.class);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final KafkaSettings settings;
  private final Sender sender;
  private final Publisher publisher;
  private final Loop loop = new Loop("kafka", new Bell(), this::pause, this::look);
  private volatile String failure;

  Publishing(
      KafkaSettings settings,
      Producers producers,
      FeedReader reader,
      SentPosition position,
      KafkaMeasures measures) {
    this.settings = settings;
    this.sender = new Sender(producers::make, settings.topic(), PATIENCE);
    this.publisher = new Publisher(reader, position, sender, measures);
  }

  void start(@Observes StartupEvent started) {
    if (settings.isOn()) {
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    loop.stop();
    sender.close();
  }

  /** Why the last attempt failed; empty when it did not. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  private Duration pause() {
    return failure == null ? LOOK : AFTER_FAILURE;
  }

  private void look() {
    try {
      boolean more = true;
      while (more && !Thread.currentThread().isInterrupted()) {
        more = publisher.step();
        tell(null);
      }
    } catch (NotSent failed) {
      if (!Thread.currentThread().isInterrupted()) {
        tell(failed.getMessage());
      }
    }
  }

  private void tell(String why) {
    if (why != null && failure == null) {
      LOG.warnf(
          "Kafka at %s is not told what happens, and will be later: %s", settings.servers(), why);
    } else if (why == null && failure != null) {
      LOG.warnf("Kafka at %s is told what happens again", settings.servers());
    }
    failure = why;
  }
}
