package nl.vertrouwensfonds.api.bodies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.log.codec.Codec;

/** An event as callers see it: its envelope, field by field. */
public record EventBody(
    UUID id,
    long revision,
    String type,
    @JsonProperty("case") UUID caseId,
    Envelope.Author by,
    Envelope.Span command,
    Instant occurredAt,
    Instant effectiveAt,
    Instant recordedAt,
    Visibility visibility,
    String rules,
    String contentHash,
    List<Document> documents,
    Event data) {

  public static EventBody of(Envelope envelope) {
    return new EventBody(
        envelope.id(),
        envelope.revision(),
        Codec.name(envelope.data()),
        envelope.caseId(),
        envelope.by(),
        envelope.command(),
        envelope.stamp().occurredAt(),
        envelope.stamp().effectiveAt(),
        envelope.stamp().recordedAt(),
        envelope.visibility(),
        envelope.rules(),
        envelope.contentHash(),
        envelope.documents().isEmpty() ? null : envelope.documents(),
        envelope.data());
  }
}
