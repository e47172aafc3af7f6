package nl.vertrouwensfonds.domain.relationship;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Refusal;

/** What becomes of a command in a relationship. */
public sealed interface Decision {

  record Refused(Refusal refusal) implements Decision {}

  /**
   * The events to record, in this order, all under one stamp.
   *
   * @param caseId the case of which they are a part, or null
   */
  record Accepted(Author by, UUID caseId, Stamp stamp, List<Draft> events) implements Decision {}
}
