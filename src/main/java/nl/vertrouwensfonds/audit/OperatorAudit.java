package nl.vertrouwensfonds.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.audit.LogAudit.Audited;

/**
 * Verifies logs while somebody waits for it. What was found before, and is no longer, is forgotten
 * then: whoever asks has seen to it.
 */
@ApplicationScoped
public class OperatorAudit {

  /** After which no other log is begun. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /**
   * Some logs, verified.
   *
   * @param next the last of them; null when there are no others behind it
   */
  public record Some(List<Audited> logs, UUID next) {}

  private final LogAudit audit;
  private final Damage damage;
  private final InstantSource clock;

  OperatorAudit(LogAudit audit, Damage damage, InstantSource clock) {
    this.audit = audit;
    this.damage = damage;
    this.clock = clock;
  }

  /** Verifies one; empty when there is none. */
  public Optional<Audited> of(UUID relationship) {
    var audited = audit.of(relationship, Pace.HASTE);
    audited.filter(Audited::isWhole).ifPresent(it -> damage.whole(relationship));
    return audited;
  }

  /**
   * Verifies as many as there is time for, at least one.
   *
   * @param after the one before the first; null from the first on
   */
  public Some after(UUID after, int most) {
    var until = clock.instant().plus(LONGEST);
    var ids = audit.some(after, most + 1);
    var logs = new ArrayList<Audited>();
    int done = 0;
    while (done < Math.min(most, ids.size()) && (done == 0 || clock.instant().isBefore(until))) {
      of(ids.get(done)).ifPresent(logs::add);
      done++;
    }
    return new Some(logs, done < ids.size() ? ids.get(done - 1) : null);
  }
}
