package nl.vertrouwensfonds.verify.rules;

import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Envelope.Span;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.rule.Rules1;

/** What the service would have recorded of what the rules decided. */
final class Remade {

  private Remade() {}

  /**
   * The envelope of one of the events.
   *
   * @param recorded the one that stands there, for what no rule decides: its place, the hash of
   *     what was written, and the files
   */
  static Envelope envelope(Accepted accepted, int index, Envelope recorded) {
    var draft = accepted.events().get(index);
    long first = recorded.revision() - index;
    return new Envelope(
        draft.id(),
        recorded.relationship(),
        accepted.caseId(),
        recorded.revision(),
        accepted.by(),
        new Span(first, accepted.events().size()),
        accepted.stamp(),
        recorded.contentHash(),
        Rules1.VERSION,
        draft.visibility(),
        recorded.documents(),
        draft.event());
  }
}
