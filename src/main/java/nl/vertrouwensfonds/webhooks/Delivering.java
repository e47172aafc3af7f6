package nl.vertrouwensfonds.webhooks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.log.Bell;
import nl.vertrouwensfonds.log.Loop;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the telling of subscriptions going, from the start of the service to its end. */
@ApplicationScoped
class Delivering {

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int LOOKS_OF_AN_HOUR = 7200;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final DeliveryLog log;
  private final InstantSource clock;
  private final boolean on;
  private final Deliveries deliveries;
  private final Loop loop = new Loop("webhooks", new Bell(), () -> LOOK, this::look);
  private int looks;

  Delivering(
      Subscriptions subscriptions,
      Lanes lanes,
      DeliveryLog log,
      Told told,
      Seal seal,
      Ids ids,
      InstantSource clock,
      Courier courier,
      @ConfigProperty(name = "fonds.webhooks.deliver", defaultValue = "true") boolean on) {
    this.log = log;
    this.clock = clock;
    this.on = on;
    var tools = new Deliveries.Tools(subscriptions, lanes, log, told, seal, ids, clock);
    this.deliveries = new Deliveries(tools, courier::carry, threads);
  }

  void start(@Observes StartupEvent started) {
    if (on) {
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    loop.stop();
    threads.shutdownNow();
  }

  private void look() {
    deliveries.begin();
    if (looks++ % LOOKS_OF_AN_HOUR == 0) {
      log.forget(clock.instant());
    }
  }
}
