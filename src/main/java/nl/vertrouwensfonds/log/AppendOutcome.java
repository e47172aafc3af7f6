package nl.vertrouwensfonds.log;

import java.util.List;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.rule.Refusal;

/** What came of an append. */
public sealed interface AppendOutcome {

  /**
   * It stands in the log.
   *
   * @param replayed whether it stood there already, from an earlier request under the same key
   */
  record Recorded(List<Envelope> events, String location, boolean replayed)
      implements AppendOutcome {}

  record Refused(Refusal refusal) implements AppendOutcome {}

  /** The log has moved on to this revision since the caller looked. */
  record Stale(long revision) implements AppendOutcome {}

  /** The key was used before, for another request. */
  record KeyUsed() implements AppendOutcome {}
}
