package nl.vertrouwensfonds.api.reports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.api.tables.Instants;
import nl.vertrouwensfonds.api.tables.Table;
import nl.vertrouwensfonds.api.tables.Written;

/** Rows as JSON objects, each with all columns: null for what is not known. */
final class JsonReport implements Table {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final JsonGenerator json;
  private final List<String> columns;
  private String next;

  JsonReport(Instant at, List<String> columns) throws IOException {
    this.columns = columns;
    json = FACTORY.createGenerator(bytes);
    json.writeStartObject();
    json.writeStringField("at", Instants.six(at));
    json.writeArrayFieldStart("rows");
  }

  @Override
  public void row(List<?> values) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < values.size(); i++) {
      json.writeFieldName(columns.get(i));
      value(values.get(i));
    }
    json.writeEndObject();
  }

  private void value(Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Boolean truth -> json.writeBoolean(truth);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case Instant at -> json.writeString(Instants.six(at));
      default -> json.writeString(value.toString());
    }
  }

  /** Where the page behind this one begins. */
  void next(String cursor) {
    next = cursor;
  }

  @Override
  public Written end() throws IOException {
    json.writeEndArray();
    if (next != null) {
      json.writeStringField("next", next);
    }
    json.writeEndObject();
    json.close();
    return new Written(bytes.toByteArray());
  }
}
