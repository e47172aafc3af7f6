package nl.vertrouwensfonds.verify.rules;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;

/**
 * What one command gave, as a log has it.
 *
 * @param events 1 or more, in order
 * @param content what was written with the command, beside the first of them
 */
record RecordedCommand(List<Envelope> events, Content content) {

  Envelope first() {
    return events.getFirst();
  }

  Event data() {
    return first().data();
  }

  UUID caseId() {
    return first().caseId();
  }

  Visibility visibility() {
    return first().visibility();
  }

  /** Whether it said aloud that it is said although silence was asked. */
  boolean breaksSilence() {
    return silence() != null;
  }

  /** The breach about which it broke the silence, or null. */
  UUID silence() {
    return events.stream()
        .map(Envelope::data)
        .filter(SilenceBroken.class::isInstance)
        .map(it -> ((SilenceBroken) it).breach())
        .findFirst()
        .orElse(null);
  }
}
