package nl.vertrouwensfonds.access;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Envelope;

/** Who is looking at a relationship, and what may be seen. Nothing is read without one. */
public sealed interface Viewer {

  UUID relationship();

  /** The last revision that this viewer may know of. */
  default long upTo() {
    return Long.MAX_VALUE;
  }

  /** Whether the envelope may be read. Otherwise its revision and leaf hash are all that shows. */
  boolean sees(Envelope envelope);

  /** Whether what people wrote may be read, where the envelope may. */
  boolean reads(Envelope envelope);

  /** Tells this viewer's view from that of others. */
  String key();

  /**
   * A participant.
   *
   * @param upTo the revision at which the participant left; {@code Long.MAX_VALUE} while at the
   *     table
   */
  record AtTable(UUID relationship, UUID participant, Side side, long upTo) implements Viewer {

    @Override
    public boolean sees(Envelope envelope) {
      if (envelope.revision() > upTo) {
        return false;
      }
      Side author = envelope.by().side();
      return switch (envelope.visibility()) {
        case ALL -> true;
        case OWN_SIDE -> side == author || side == Side.NEUTRAL;
        case NEUTRAL -> side == Side.NEUTRAL || participant.equals(envelope.by().participant());
      };
    }

    @Override
    public boolean reads(Envelope envelope) {
      return sees(envelope);
    }

    @Override
    public String key() {
      return participant.toString();
    }
  }

  /** The operator, or a dashboard of one of the two organisations: numbers, no words. */
  record Outside(UUID relationship, Caller.Function function) implements Viewer {

    @Override
    public boolean sees(Envelope envelope) {
      return envelope.visibility() == Visibility.ALL;
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
