package nl.vertrouwensfonds.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets requests that nobody sends again any more. */
@ApplicationScoped
public class KeyExpiry {

  /** How long a request is known by its key, at least; at most an hour longer. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final Duration EACH = Duration.ofHours(1);
  private static final int TOGETHER = 1000;

  private static final String FORGET =
      """
      delete from command where id in (
        select id from command where recorded_at < :before
         order by recorded_at limit :together for update skip locked)
      """;

  private final EntityManager rows;
  private final Loop loop;

  KeyExpiry(EntityManager rows, InstantSource clock) {
    this.rows = rows;
    this.loop = new Loop("key-expiry", new Bell(), () -> EACH, () -> forgetAll(clock));
  }

  void start(@Observes StartupEvent started) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent stopped) {
    loop.stop();
  }

  private void forgetAll(InstantSource clock) {
    int some;
    do {
      some = QuarkusTransaction.requiringNew().call(() -> forget(clock.instant()));
    } while (some == TOGETHER);
  }

  /**
   * Forgets some of those whose time is over, the oldest first.
   *
   * @return how many
   */
  int forget(Instant now) {
    return rows.createNativeQuery(FORGET)
        .setParameter("before", now.minus(KEPT))
        .setParameter("together", TOGETHER)
        .executeUpdate();
  }
}
