package nl.vertrouwensfonds.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import nl.vertrouwensfonds.log.AppendBell;
import nl.vertrouwensfonds.log.Loop;
import nl.vertrouwensfonds.log.Sequencer;

/**
 * Has positions given to what was appended: at once to what this server appended, and soon to what
 * is left of a server that died.
 */
@ApplicationScoped
public class Sequencing {

  private static final int TOGETHER = 1000;
  private static final Duration IDLE = Duration.ofMillis(500);

  /** Appends that come close together share a transaction. */
  private static final Duration GATHER = Duration.ofMillis(25);

  private final Sequencer sequencer;
  private final Hub hub;
  private final Loop loop;

  Sequencing(Sequencer sequencer, AppendBell bell, Hub hub) {
    this.sequencer = sequencer;
    this.hub = hub;
    this.loop = new Loop("feed-sequencer", bell, () -> IDLE, this::run);
  }

  void start(@Observes StartupEvent started) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent stopped) {
    loop.stop();
  }

  private void run() {
    while (sequencer.give(TOGETHER) > 0) {
      hub.ring();
      gather();
    }
  }

  private static void gather() {
    try {
      Thread.sleep(GATHER);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
