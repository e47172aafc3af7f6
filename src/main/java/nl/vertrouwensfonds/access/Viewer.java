package nl.vertrouwensfonds.access;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Audience.Listener;
import nl.vertrouwensfonds.domain.event.Envelope;

/** Who is looking at a relationship, and what may be seen. Nothing is read without one. */
public sealed interface Viewer {

  UUID relationship();

  /** The last revision that this viewer may know of. */
  default long upTo() {
    return Long.MAX_VALUE;
  }

  /** Whether this viewer has left: what it may know of is the same for ever. */
  default boolean hasLeft() {
    return upTo() != Long.MAX_VALUE;
  }

  /** Whether the envelope may be read. Otherwise its revision and leaf hash are all that shows. */
  boolean sees(Envelope envelope);

  /** Whether what people wrote may be read, where the envelope may. */
  boolean reads(Envelope envelope);

  /** Whether nothing shows but the opening of one case. */
  default boolean isNominee() {
    return false;
  }

  /** Tells this viewer's view from that of others. */
  String key();

  /**
   * A participant.
   *
   * @param upTo the revision at which the participant left; {@code Long.MAX_VALUE} while at the
   *     table
   * @param onlyCase the case that a nominee was asked to lead; null for whoever is at the table
   * @param leads the case of a neutral, nominee or at the table; null for the two sides, and once
   *     what was confided in it is not his to read any more
   */
  record AtTable(
      UUID relationship, UUID participant, Side side, long upTo, UUID onlyCase, UUID leads)
      implements Viewer {

    @Override
    public boolean isNominee() {
      return onlyCase != null;
    }

    @Override
    public boolean sees(Envelope envelope) {
      boolean outside = onlyCase != null && !onlyCase.equals(envelope.caseId());
      if (envelope.revision() > upTo || outside) {
        return false;
      }
      return envelope.audience().includes(new Listener(participant, side, leads));
    }

    @Override
    public boolean reads(Envelope envelope) {
      return sees(envelope);
    }

    @Override
    public String key() {
      boolean forgets = side == Side.NEUTRAL && leads == null;
      return participant + (isNominee() ? " nominee" : "") + (forgets ? " discreet" : "");
    }
  }

  /** The operator, or a dashboard of one of the two organisations: numbers, no words. */
  record Outside(UUID relationship, Caller.Function function) implements Viewer {

    @Override
    public boolean sees(Envelope envelope) {
      return envelope.audience().isEverybody();
    }

    @Override
    public boolean reads(Envelope envelope) {
      return false;
    }

    @Override
    public String key() {
      return function.name();
    }
  }
}
