package nl.vertrouwensfonds.domain.event;

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
   * @param leads the case of a neutral; null for the two sides
   */
  public record Listener(UUID participant, Side side, UUID leads) {}

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
    return switch (visibility) {
      case ALL -> true;
      case OWN_SIDE -> listener.side().isParty() ? sameSide : isConfided(listener);
      case NEUTRAL -> listener.participant().equals(author.participant()) || isConfided(listener);
    };
  }

  /** What was told to an earlier neutral is not told to the next. */
  private boolean isConfided(Listener listener) {
    boolean inThisCase = caseId == null || caseId.equals(listener.leads());
    return listener.side() == Side.NEUTRAL && inThisCase;
  }
}
