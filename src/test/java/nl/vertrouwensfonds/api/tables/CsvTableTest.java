package nl.vertrouwensfonds.api.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text in a table makes a spreadsheet reckon. */
class CsvTableTest {

  private static String line(Object value) {
    var written = Table.whole(new CsvTable(List.of("a")), List.of(List.of(value)));
    return new String(written.bytes(), StandardCharsets.UTF_8).substring("a\r\n".length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01T00:00:00Z", "2026-01-01T00:00:00.5Z"})
  void everyInstantHasSixDigitsBehindTheSecond(String at) {
    assertTrue(line(Instant.parse(at)).matches(".*:00\\.\\d{6}Z\r\n"), line(Instant.parse(at)));
  }

  @Test
  void aRowHasAllColumns() {
    var table = new CsvTable(List.of("a", "b"));
    assertThrows(IllegalArgumentException.class, () -> table.row(List.of(1)));
    assertThrows(IllegalArgumentException.class, () -> table.row(List.of(1, 2, 3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+31", "-x", "@SUM(A1)"})
  void whatWouldBeAFormulaBeginsWithAQuote(String text) {
    assertEquals("'" + text + "\r\n", line(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
  void neitherDoesWhatASpreadsheetSkipsHideOne(String text) {
    assertEquals('\'', line(text).replace("\"", "").charAt(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FARBO", "1=1", "a-b"})
  void allElseStaysAsItIs(String text) {
    assertEquals(text + "\r\n", line(text));
    assertEquals("-1.5\r\n", line(-1.5));
  }
}
