package nl.vertrouwensfonds.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.audit.LogAudit.Audited;
import nl.vertrouwensfonds.log.Bell;
import nl.vertrouwensfonds.log.Loop;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifies all logs again and again in the background, slowly. Of several servers on one database
 * one at a time is at it; each holds the logs against what it itself has signed.
 */
@ApplicationScoped
public class AuditRounds {

  private static final Duration LOOK = Duration.ofMinutes(1);

  /** Of the time that there is: what is appended meanwhile takes the rest. */
  private static final double IN_TIME = 0.8;

  /** Held by whoever is at it, as long as its connection lasts. */
  private static final long LOCK = 0x666f6e6473L;

  /**
   * A round, as far as it has come.
   *
   * @param ended null while it goes on
   * @param damaged the logs of which something was found
   */
  public record Round(Instant began, Instant ended, long logs, long events, List<Audited> damaged) {

    Round with(Audited it) {
      var more = new ArrayList<>(damaged);
      if (!it.isWhole()) {
        more.add(it);
      }
      return new Round(began, null, logs + 1, events + it.events(), List.copyOf(more));
    }

    Round ended(Instant at) {
      return new Round(began, at, logs, events, damaged);
    }
  }

  private final LogAudit audit;
  private final DataSource database;
  private final InstantSource clock;
  private final Duration every;
  private final Loop loop = new Loop("audit", new Bell(), () -> LOOK, this::look);
  private volatile Round last;

  AuditRounds(
      LogAudit audit,
      DataSource database,
      InstantSource clock,
      @ConfigProperty(name = "fonds.audit.every") Duration every) {
    this.audit = audit;
    this.database = database;
    this.clock = clock;
    this.every = every;
  }

  void start(@Observes StartupEvent started, MeterRegistry registry, Damage damage) {
    Gauge.builder("fonds.logs.damaged", damage, it -> it.all().size())
        .description("Logs that were found damaged since the start")
        .register(registry);
    if (every.isPositive()) {
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    loop.stop();
  }

  /** The last that ended here; empty before the first has. */
  public Optional<Round> last() {
    return Optional.ofNullable(last);
  }

  private void look() {
    if (last == null || !clock.instant().isBefore(last.began().plus(every))) {
      round(Thread::sleep);
    }
  }

  /** Goes over all logs once, unless another server is at it. */
  void round(SlowPace.Rest rest) {
    try (var connection = database.getConnection()) {
      if (asked(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
        try {
          last = gone(rest);
        } finally {
          asked(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static boolean asked(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var line = statement.executeQuery(sql)) {
      return line.next() && line.getBoolean(1);
    }
  }

  private Round gone(SlowPace.Rest rest) {
    var began = clock.instant();
    var all = audit.all();
    long events = all.values().stream().mapToLong(it -> Math.max(0, it)).sum();
    var until = began.plusMillis((long) (every.toMillis() * IN_TIME));
    var pace = new SlowPace(clock, rest, until, events);
    var round = new Round(began, null, 0, 0, List.of());
    for (UUID it : all.keySet()) {
      round = audit.of(it, pace).map(round::with).orElse(round);
      pace.done(0);
    }
    return round.ended(clock.instant());
  }
}
