package nl.vertrouwensfonds.api.bodies;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.queries.words.Words.Said;

/**
 * Something that was said or done, by whom and when, in its own words.
 *
 * @param content the words, by field; absent for who may not read them, or when they were erased
 */
public record SaidBody(
    UUID event,
    String type,
    Envelope.Author by,
    Instant at,
    List<Document> documents,
    Event data,
    Map<String, String> content) {

  static SaidBody of(Said it) {
    var envelope = it.envelope();
    return new SaidBody(
        envelope.id(),
        Codec.name(envelope.data()),
        envelope.by(),
        envelope.stamp().effectiveAt(),
        envelope.documents().isEmpty() ? null : envelope.documents(),
        envelope.data(),
        it.content() == null ? null : it.content().fields());
  }

  /** A field of what was written; null for who may not read it, or when it was erased. */
  public static String text(Said it, String field) {
    return it.content() == null ? null : it.content().fields().get(field);
  }

  public static List<SaidBody> all(List<Said> said) {
    return said.stream().map(SaidBody::of).toList();
  }
}
