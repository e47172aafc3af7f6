package nl.vertrouwensfonds.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What was sent and what was not yet, for whoever runs the service. */
@ApplicationScoped
class KafkaMeasures {

  private final SentPosition position;
  private final KafkaSettings settings;
  private final MeterRegistry registry;
  private final Counter sent;
  private final Counter cut;

  KafkaMeasures(SentPosition position, KafkaSettings settings, MeterRegistry registry) {
    this.position = position;
    this.settings = settings;
    this.registry = registry;
    sent =
        Counter.builder("fonds.kafka.sent")
            .description("Events that the broker has by this server's doing")
            .register(registry);
    cut =
        Counter.builder("fonds.kafka.cut")
            .description("Those of them that were too large, and sent without their envelope")
            .register(registry);
  }

  void start(@Observes StartupEvent started) {
    Gauge.builder("fonds.kafka.lag", this, KafkaMeasures::lag)
        .description("Positions of the feed up to which Kafka has not been told")
        .register(registry);
  }

  double cut() {
    return cut.count();
  }

  void sent(int events, int ofThemCut) {
    sent.increment(events);
    cut.increment(ofThemCut);
  }

  /** Not a number when nothing is to be sent, or the database does not say. */
  private double lag() {
    try {
      return settings.isOn() ? position.lag() : Double.NaN;
    } catch (RuntimeException away) {
      return Double.NaN;
    }
  }
}
