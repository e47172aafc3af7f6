package nl.vertrouwensfonds.cli.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.cli.importing.CsvTable.CsvLine;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  private static final TerminalMessages MESSAGES = new TerminalMessages(Locale.ENGLISH);

  @TempDir Path folder;

  @Test
  void commasAndSemicolonsBothSeparate() throws IOException {
    assertEquals(List.of("1", "2;3"), read("a,b\n1,2;3\n").lines().getFirst().cells());
    assertEquals(List.of("1", "2,3"), read("a;b\n1;2,3\n").lines().getFirst().cells());
  }

  @Test
  void aMarkAtTheBeginningIsNoPartOfTheFirstName() throws IOException {
    assertEquals(List.of("a", "b"), read("\uFEFFa,b\r\n1,2\r\n").header().cells());
  }

  @Test
  void linesAreCountedAsAnEditorCountsThem() throws IOException {
    var lines = read("a,b\n\n1,\"x\ny\"\n2,z\n").lines();
    assertEquals(
        List.of(new CsvLine(3, List.of("1", "x\ny")), new CsvLine(5, List.of("2", "z"))), lines);
  }

  @Test
  void whatTheFileSaysOfItsSeparatorIsNoHeader() throws IOException {
    for (String first : List.of("sep=|", "SEP=|", "\"sep=|\"", "\uFEFFsep=|")) {
      var table = read(first + "\r\na|b\r\n1;2|3,4\r\n");
      assertEquals(new CsvLine(2, List.of("a", "b")), table.header(), first);
      assertEquals(List.of(new CsvLine(3, List.of("1;2", "3,4"))), table.lines(), first);
    }
    assertEquals(List.of("a", "b"), read("sep=\t\na\tb\n1\t2\n").header().cells());
    assertEquals(List.of("sep=x", "b"), read("sep=x,b\n1,2\n").header().cells());
  }

  @Test
  void rowsOfSeparatorsOnlyAreNone() throws IOException {
    var table = read(";;\r\na;b;c\r\n;;\r\n1;2;3\r\n;\u00A0;\r\n;;;;;\r\n");
    assertEquals(new CsvLine(2, List.of("a", "b", "c")), table.header());
    assertEquals(List.of(new CsvLine(4, List.of("1", "2", "3"))), table.lines());
    assertRefused("a;b\n;\n", "no lines");
  }

  @Test
  void whatLooksTheSameIsTheSame() throws IOException {
    assertEquals(
        List.of("Caf\u00E9 Noord", "x\ny"),
        read("a;b\n\u00A0Cafe\u0301\u00A0Noord\u2003;\"x\r\ny\"\n").lines().getFirst().cells());
  }

  @Test
  void aShortLineIsKeptToBeToldOf() throws IOException {
    assertEquals(List.of("1"), read("a,b\n1\n").lines().getFirst().cells());
  }

  @Test
  void aQuoteThatIsNotClosedIsNamedWithItsLine() {
    assertRefused("a,b\n1,2\n1,\"2\n", "line 3");
  }

  @Test
  void aFileWithoutLinesIsNoTable() {
    assertRefused("", "no lines");
    assertRefused("a,b\n", "no lines");
  }

  @Test
  void otherEncodingsAreNotGuessed() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(file, "a,b\né,2".getBytes(StandardCharsets.ISO_8859_1));
    var refused = assertThrows(UserFacingException.class, () -> CsvTable.read(file, MESSAGES));
    assertTrue(refused.getMessage().contains("UTF-8"), refused::getMessage);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("none.csv");
    var refused = assertThrows(UserFacingException.class, () -> CsvTable.read(file, MESSAGES));
    assertTrue(refused.getMessage().contains(file.toString()), refused::getMessage);
  }

  private void assertRefused(String text, String says) {
    var refused = assertThrows(UserFacingException.class, () -> read(text));
    assertTrue(refused.getMessage().contains(says), refused::getMessage);
  }

  private CsvTable read(String text) throws IOException {
    return CsvTable.read(Files.writeString(folder.resolve("table.csv"), text), MESSAGES);
  }
}
