package nl.vertrouwensfonds.log.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.Envelope.Span;
import nl.vertrouwensfonds.domain.event.Event;

/** Reads one envelope, field by field as they come. */
final class EnvelopeReader {

  private static final Map<String, ObjectReader> READERS =
      Arrays.stream(EventNames.values())
          .collect(Collectors.toMap(EventNames::stored, it -> reader(it.type())));
  private static final ObjectReader AUTHOR = reader(Author.class);
  private static final ObjectReader SPAN = reader(Span.class);
  private static final ObjectReader VISIBILITY = reader(Visibility.class);
  private static final ObjectReader DOCUMENTS = reader(Document[].class);

  private final Shapes shapes;

  /** Null when nobody has told it. */
  private final String told;

  /** What is said plainly, by the name of its field. */
  private final Map<String, String> texts = HashMap.newHashMap(16);

  private Author by;
  private Span command;
  private Event data;
  private JsonNode unread;
  private List<Document> documents = List.of();
  private Long revision;
  private Visibility visibility;

  EnvelopeReader(Shapes shapes, String told) {
    this.shapes = shapes;
    this.told = told;
  }

  private static ObjectReader reader(Class<?> shape) {
    return CanonicalJson.MAPPER.readerFor(shape);
  }

  Envelope read(byte[] bytes) throws IOException {
    try (var in = CanonicalJson.MAPPER.createParser(bytes)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("it is no object");
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        in.nextToken();
        field(name, in);
      }
    }
    return envelope();
  }

  private void field(String name, JsonParser in) throws IOException {
    switch (name) {
      case "by" -> by = AUTHOR.readValue(in);
      case "command" -> command = SPAN.readValue(in);
      case "data" -> data(in);
      case "documents" -> documents = List.of(DOCUMENTS.<Document[]>readValue(in));
      case "revision" -> revision = in.getLongValue();
      case "visibility" -> visibility = VISIBILITY.readValue(in);
      default -> {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
          texts.put(name, in.getText());
        }
        in.skipChildren();
      }
    }
  }

  /** It comes before its type. */
  private void data(JsonParser in) throws IOException {
    if (shapes.isCurrent(told)) {
      data = READERS.get(told).readValue(in);
    } else {
      unread = in.readValueAsTree();
    }
  }

  private Envelope envelope() throws IOException {
    String type = required("type");
    if (told != null && !told.equals(type)) {
      throw new IllegalArgumentException("it is " + type + ", not " + told);
    }
    String caseId = texts.get("case");
    return new Envelope(
        UUID.fromString(required("id")),
        UUID.fromString(required("relationship")),
        caseId == null ? null : UUID.fromString(caseId),
        required("revision", revision),
        required("by", by),
        required("command", command),
        stamp(),
        required("contentHash"),
        required("rules"),
        required("visibility", visibility),
        documents,
        data == null ? shapes.data(type, required("data", unread)) : data);
  }

  /** Most often all three are one instant. */
  private Stamp stamp() {
    String effectiveAt = required("effectiveAt");
    Instant at = InstantText.read(effectiveAt);
    String occurredAt = required("occurredAt");
    String recordedAt = required("recordedAt");
    return new Stamp(
        occurredAt.equals(effectiveAt) ? at : InstantText.read(occurredAt),
        at,
        recordedAt.equals(effectiveAt) ? at : InstantText.read(recordedAt));
  }

  private String required(String name) {
    return required(name, texts.get(name));
  }

  private static <T> T required(String name, T value) {
    if (value == null) {
      throw new IllegalArgumentException("it has no " + name);
    }
    return value;
  }
}
