package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/** Something that may come, for a forecast. */
public sealed interface Expected {

  Instant at();

  /** A report is answered, or a step is taken and answered. */
  record OnBreach(Instant at, UUID breach, Turn turn) implements Expected {}

  /** A commitment of this size turns out like this. */
  record Promise(Instant at, Side owner, Size size, Outcome outcome) implements Expected {}

  /** Another breach is reported and acknowledged. */
  record NewBreach(Instant at, Side responsible, Kind kind, Severity severity)
      implements Expected {}

  /** What becomes of a breach. */
  enum Turn {
    ACKNOWLEDGED,
    WITHDRAWN,
    APOLOGY_HEARD,
    APOLOGY_ACCEPTED,
    EXPLANATION_ACCEPTED,
    /** All that was promised is done and confirmed; where nothing was, one correction is. */
    REMEDY_CONFIRMED,
    REMEDY_WAIVED
  }
}
