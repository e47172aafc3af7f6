package nl.vertrouwensfonds.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.vertrouwensfonds.log.DamagedLog;
import org.jboss.logging.Logger;

/** What was found damaged since this server started, until somebody asks and it is whole. */
@ApplicationScoped
public class Damage {

  private static final Logger LOG = Logger.getLogger(Damage.class);

  private final Map<UUID, String> found = new ConcurrentHashMap<>();

  /** To be thrown: nothing of it is signed or served. It is told once for each log. */
  public LogDamaged found(UUID relationship, String what) {
    var damaged = new LogDamaged(relationship, what);
    if (found.put(relationship, what) == null) {
      LOG.error(damaged.getMessage());
    }
    return damaged;
  }

  void found(@Observes DamagedLog it) {
    found(it.relationship(), it.what());
  }

  /** Who runs the service had the log verified, and all of it is as it was recorded. */
  void whole(UUID relationship) {
    if (found.remove(relationship) != null) {
      LOG.infof("the log of %s is whole", relationship);
    }
  }

  /** What was found last, by relationship. */
  public Map<UUID, String> all() {
    return Map.copyOf(found);
  }
}
