package nl.vertrouwensfonds.log.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Envelope;

/** Writes an envelope field by field, in the order of their names. */
final class EnvelopeWriter {

  private static final int USUAL_LENGTH = 1024;

  private static final Map<Class<?>, ObjectWriter> SHAPES =
      Arrays.stream(EventNames.values())
          .collect(Collectors.toMap(EventNames::type, it -> writer(it.type())));
  private static final ObjectWriter DOCUMENTS =
      CanonicalJson.MAPPER.writerFor(
          CanonicalJson.MAPPER
              .getTypeFactory()
              .constructCollectionType(List.class, Document.class));

  private EnvelopeWriter() {}

  private static ObjectWriter writer(Class<?> shape) {
    return CanonicalJson.MAPPER.writerFor(shape);
  }

  static byte[] write(Envelope envelope, String type) {
    var bytes = new ByteArrayOutputStream(USUAL_LENGTH);
    try (var out = CanonicalJson.MAPPER.createGenerator(bytes)) {
      out.writeStartObject();
      what(out, envelope);
      whenAndWhere(out, envelope, type);
      out.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("an envelope can always be written", e);
    }
    return bytes.toByteArray();
  }

  private static void what(JsonGenerator out, Envelope envelope) throws IOException {
    out.writeObjectFieldStart("by");
    if (envelope.by().participant() != null) {
      out.writeStringField("participant", envelope.by().participant().toString());
    }
    if (envelope.by().side() != null) {
      out.writeStringField("side", KebabCase.name(envelope.by().side()));
    }
    out.writeEndObject();
    if (envelope.caseId() != null) {
      out.writeStringField("case", envelope.caseId().toString());
    }
    out.writeObjectFieldStart("command");
    out.writeNumberField("count", envelope.command().count());
    out.writeNumberField("first", envelope.command().first());
    out.writeEndObject();
    out.writeStringField("contentHash", envelope.contentHash());
    out.writeFieldName("data");
    SHAPES.get(envelope.data().getClass()).writeValue(out, envelope.data());
    if (!envelope.documents().isEmpty()) {
      out.writeFieldName("documents");
      DOCUMENTS.writeValue(out, envelope.documents());
    }
  }

  private static void whenAndWhere(JsonGenerator out, Envelope envelope, String type)
      throws IOException {
    var stamp = envelope.stamp();
    out.writeStringField("effectiveAt", CanonicalJson.text(stamp.effectiveAt()));
    out.writeStringField("id", envelope.id().toString());
    out.writeStringField("occurredAt", CanonicalJson.text(stamp.occurredAt()));
    out.writeStringField("recordedAt", CanonicalJson.text(stamp.recordedAt()));
    out.writeStringField("relationship", envelope.relationship().toString());
    out.writeNumberField("revision", envelope.revision());
    out.writeStringField("rules", envelope.rules());
    out.writeStringField("type", type);
    out.writeStringField("visibility", KebabCase.name(envelope.visibility()));
  }
}
