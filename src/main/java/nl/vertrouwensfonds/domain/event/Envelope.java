package nl.vertrouwensfonds.domain.event;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;

/**
 * An event in its place in the log: what is hashed, and what everything is computed from.
 *
 * @param caseId the case of which it is a part, or null
 * @param revision the event's place in its relationship's log, from 1
 * @param contentHash HMAC-SHA-256 of the content's bytes under a salt of its own, lowercase hex
 * @param rules the version of the rules under which it was accepted
 * @param documents the files that are pointed to, in order
 */
public record Envelope(
    UUID id,
    UUID relationship,
    UUID caseId,
    long revision,
    Author by,
    Span command,
    Stamp stamp,
    String contentHash,
    String rules,
    Visibility visibility,
    List<Document> documents,
    Event data) {

  public Envelope {
    documents = List.copyOf(documents);
  }

  /** Whom it is meant for. */
  public Audience audience() {
    return Audience.of(this);
  }

  /**
   * Who did it.
   *
   * @param participant null for the operator, who is at no table
   */
  public record Author(UUID participant, Side side) {}

  /** Which revisions the command gave that this event belongs to. */
  public record Span(long first, int count) {}
}
