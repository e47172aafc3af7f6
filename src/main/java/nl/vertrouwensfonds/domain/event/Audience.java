package nl.vertrouwensfonds.domain.event;

import java.time.Duration;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.WillEvent.WillDeclared;

/**
 * Whom something that was said is meant for. This is the only place that says who hears what is
 * hidden: reading the log and deciding on it both ask here.
 *
 * @param caseId the case in which it was said, or null
 * @param sealed whether it is for its own side alone, whatever else holds
 */
public record Audience(Visibility visibility, Author author, UUID caseId, boolean sealed) {

  /**
   * Somebody at the table.
   *
   * @param leads the case of a neutral; null for the two sides, and once what was said in it is not
   *     his to read any more ({@link #CONFIDED_FOR})
   */
  public record Listener(UUID participant, Side side, UUID leads) {}

  /** How long after the end of a case whoever led it reads what was confided to him. */
  public static final Duration CONFIDED_FOR = Duration.ofDays(365);

  static Audience of(Envelope envelope) {
    boolean sealed = envelope.data() instanceof WillDeclared;
    return new Audience(envelope.visibility(), envelope.by(), envelope.caseId(), sealed);
  }

  /** Whether everybody at the table and outside it may know. */
  public boolean isEverybody() {
    return visibility == Visibility.ALL && !sealed;
  }

  public boolean includes(Listener listener) {
    boolean sameSide = listener.side() == author.side();
    if (sealed) {
      return sameSide;
    }
    boolean own = listener.participant().equals(author.participant());
    return switch (visibility) {
      case ALL -> true;
      case OWN_SIDE -> own || (listener.side().isParty() ? sameSide : isConfided(listener));
      case NEUTRAL -> own || isConfided(listener);
    };
  }

  /** A neutral hears what is said while he leads: nothing of before, nor of another's case. */
  private boolean isConfided(Listener listener) {
    return listener.side() == Side.NEUTRAL && caseId != null && caseId.equals(listener.leads());
  }
}
