package nl.vertrouwensfonds.log.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.Envelope.Span;
import nl.vertrouwensfonds.domain.event.Event;

/** Envelopes to bytes and back by way of a tree: slow, and obviously right. */
public final class TreeCodec {

  private static final JsonMapper MAPPER =
      CanonicalJson.MAPPER
          .rebuild()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();

  public static final TreeCodec CURRENT = new TreeCodec(List.of());

  private final Map<String, Upcaster> upcasters;

  TreeCodec(List<Upcaster> upcasters) {
    this.upcasters =
        upcasters.stream().collect(Collectors.toMap(Upcaster::from, Function.identity()));
  }

  public byte[] write(Envelope envelope) {
    var json = MAPPER.createObjectNode();
    json.set("by", tree(envelope.by()));
    if (envelope.caseId() != null) {
      json.put("case", envelope.caseId().toString());
    }
    json.set("command", tree(envelope.command()));
    json.put("contentHash", envelope.contentHash());
    json.set("data", tree(envelope.data()));
    if (!envelope.documents().isEmpty()) {
      json.set("documents", tree(envelope.documents()));
    }
    json.put("effectiveAt", CanonicalJson.text(envelope.stamp().effectiveAt()));
    json.put("id", envelope.id().toString());
    json.put("occurredAt", CanonicalJson.text(envelope.stamp().occurredAt()));
    json.put("recordedAt", CanonicalJson.text(envelope.stamp().recordedAt()));
    json.put("relationship", envelope.relationship().toString());
    json.put("revision", envelope.revision());
    json.put("rules", envelope.rules());
    json.put("type", Codec.name(envelope.data()));
    json.put("visibility", KebabCase.name(envelope.visibility()));
    return written(json);
  }

  /**
   * @throws CorruptLog when the bytes are no envelope of a shape that is known
   */
  public Envelope read(byte[] bytes) {
    try {
      return envelope(MAPPER.readTree(bytes));
    } catch (IOException | IllegalArgumentException e) {
      throw new CorruptLog("an event cannot be read: " + e.getMessage(), e);
    }
  }

  private Envelope envelope(JsonNode json) throws IOException {
    return new Envelope(
        UUID.fromString(json.required("id").textValue()),
        UUID.fromString(json.required("relationship").textValue()),
        json.has("case") ? UUID.fromString(json.get("case").textValue()) : null,
        json.required("revision").longValue(),
        part(json, "by", Author.class),
        part(json, "command", Span.class),
        new Stamp(
            instant(json, "occurredAt"), instant(json, "effectiveAt"), instant(json, "recordedAt")),
        json.required("contentHash").textValue(),
        json.required("rules").textValue(),
        part(json, "visibility", Visibility.class),
        json.has("documents") ? List.of(part(json, "documents", Document[].class)) : List.of(),
        data(json.required("type").textValue(), (ObjectNode) json.required("data")));
  }

  private Event data(String type, ObjectNode data) throws IOException {
    var upcaster = upcasters.get(type);
    if (upcaster != null) {
      return data(upcaster.to(), upcaster.data().apply(data.deepCopy()));
    }
    var shape = EventNames.type(type);
    if (shape == null) {
      throw new IllegalArgumentException("no event is called " + type);
    }
    return MAPPER.treeToValue(data, shape);
  }

  private static <T> T part(JsonNode json, String name, Class<T> type) throws IOException {
    return MAPPER.treeToValue(json.required(name), type);
  }

  private static Instant instant(JsonNode json, String name) {
    return Instant.parse(json.required(name).textValue());
  }

  private static byte[] written(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }
}
