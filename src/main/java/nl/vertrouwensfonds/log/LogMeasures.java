package nl.vertrouwensfonds.log;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Function;

/**
 * What whoever runs the service sees of the log. Of all relationships together: where there are few
 * of them, more would tell what goes on in one.
 */
@ApplicationScoped
class LogMeasures {

  private final MeterRegistry registry;
  private final Pulse pulse;
  private final FoldCache folds;
  private final Tracer tracer;
  private final Timer transactions;
  private final DistributionSummary together;

  LogMeasures(MeterRegistry registry, Pulse pulse, FoldCache folds, Telemetry telemetry) {
    this.registry = registry;
    this.tracer = telemetry.get().getTracer("vertrouwensfonds");
    this.pulse = pulse;
    this.folds = folds;
    transactions =
        Timer.builder("fonds.append")
            .description("Transactions of appends, from their locks to their commit")
            .register(registry);
    together =
        DistributionSummary.builder("fonds.append.together")
            .description("Appends that shared a transaction")
            .register(registry);
  }

  void start(@Observes StartupEvent started) {
    seconds(
        "fonds.clock.apart", "Between this server's clock and the database's", Pulse.Beat::apart);
    seconds("fonds.clock.behind", "How much later it was before", Pulse.Beat::behind);
    seconds("fonds.feed.lag", "Since when the oldest event waits for its place", Pulse.Beat::lag);
    Gauge.builder("fonds.folds.bytes", folds, FoldCache::bytes)
        .description("Logs that are kept folded to append with")
        .register(registry);
  }

  private void seconds(String name, String what, Function<Pulse.Beat, Duration> of) {
    Gauge.builder(name, pulse, it -> of.apply(it.last()).toMillis() / 1e3)
        .description(what)
        .baseUnit("seconds")
        .register(registry);
  }

  /** A transaction that begins. */
  Begun begin() {
    return new Begun(Timer.start(registry), tracer.spanBuilder("append").startSpan());
  }

  /** Also told as a part of the request of whoever carries it out, for others too. */
  final class Begun implements AutoCloseable {

    private final Timer.Sample since;
    private final Span span;

    private Begun(Timer.Sample since, Span span) {
      this.since = since;
      this.span = span;
    }

    /** It was committed, with so many appends. */
    void committed(int appends) {
      since.stop(transactions);
      together.record(appends);
      span.setAttribute("appends", appends);
    }

    @Override
    public void close() {
      span.end();
    }
  }
}
