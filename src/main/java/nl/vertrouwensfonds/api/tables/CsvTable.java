package nl.vertrouwensfonds.api.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A table as CSV (RFC 4180): lines that end in CRLF, decimals with a point, all digits and no
 * exponent, instants with six digits behind the second, empty for what is not known.
 */
public final class CsvTable implements Table {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CsvWriter csv;
  private final int columns;

  public CsvTable(List<String> columns) {
    this.columns = columns.size();
    csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    csv.writeRecord(columns);
  }

  @Override
  public void row(List<?> values) {
    if (values.size() != columns) {
      throw new IllegalArgumentException(values.size() + " values for " + columns + " columns");
    }
    csv.writeRecord(values.stream().map(CsvTable::cell).toList());
  }

  private static String cell(Object value) {
    return switch (value) {
      case null -> "";
      case String text -> harmless(text);
      case Instant at -> Instants.six(at);
      case Double number -> BigDecimal.valueOf(number).toPlainString();
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }

  /** What a spreadsheet would take for a formula (OWASP, CSV injection) begins with a quote. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
  }

  @Override
  public Written end() throws IOException {
    csv.close();
    return new Written(bytes.toByteArray());
  }
}
