package nl.vertrouwensfonds.cli.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/** The cells of a file, as people's tools write them. */
record CsvTable(CsvLine header, List<CsvLine> lines) {
  /** What Excel reads, and other programs write for it, before the header. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\A\"?sep=([^\\w \"\\r\\n])\"?[;,]*(?=[\\r\\n])", Pattern.CASE_INSENSITIVE);

  private static final long MOST_BYTES = 64 << 20;

  /**
   * @param number of its first line in the file, which is the only one unless a cell has line
   *     breaks
   */
  record CsvLine(int number, List<String> cells) {}

  /**
   * @throws UserFacingException when it cannot be read at all
   */
  static CsvTable read(Path file, TerminalMessages messages) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UserFacingException(messages.text("file.large", file, MOST_BYTES >> 20));
      }
      return parse(text(file), file, messages);
    } catch (CharacterCodingException e) {
      throw new UserFacingException(messages.text("file.not-utf8", file));
    } catch (IOException e) {
      throw new UserFacingException(
          messages.text("file.unreadable", file, e.getClass().getSimpleName()));
    } catch (CsvParseException e) {
      throw new UserFacingException(messages.text("file.no-csv", file, innermost(e)));
    }
  }

  private static String text(Path file) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static CsvTable parse(String text, Path file, TerminalMessages messages) {
    var told = SEPARATOR.matcher(text);
    // The line itself stays, as lines are counted.
    String table = told.find() ? text.substring(told.end()) : text;
    char separator = table == text ? separator(text) : told.group(1).charAt(0);
    try (CsvReader<CsvRecord> reader = reader(separator).ofCsvRecord(table)) {
      var lines = reader.stream().map(CsvTable::line).filter(CsvTable::saysSomething).toList();
      if (lines.size() < 2) {
        throw new UserFacingException(messages.text("file.empty", file));
      }
      return new CsvTable(lines.getFirst(), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new IllegalStateException("text has no such troubles", e);
    }
  }

  /** Numbers of cells are looked at later, so that every line that is wrong can be reported. */
  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(false)
        .allowExtraFields(true)
        .allowMissingFields(true);
  }

  /** Names of columns hold neither, so whichever is more frequent among them separates. */
  private static char separator(String text) {
    String header = text.lines().filter(CsvTable::holdsLetters).findFirst().orElse("");
    long semicolons = header.chars().filter(it -> it == ';').count();
    long commas = header.chars().filter(it -> it == ',').count();
    return semicolons > commas ? ';' : ',';
  }

  private static boolean holdsLetters(String line) {
    return line.codePoints().anyMatch(Character::isLetter);
  }

  /** Programs write rows of separators where somebody emptied the cells. */
  private static boolean saysSomething(CsvLine line) {
    return line.cells().stream().anyMatch(it -> !it.isEmpty());
  }

  private static CsvLine line(CsvRecord parsed) {
    int number = Math.toIntExact(parsed.getStartingLineNumber());
    return new CsvLine(number, parsed.getFields().stream().map(Writing::cell).toList());
  }

  private static String innermost(Throwable thrown) {
    return thrown.getCause() == null ? thrown.getMessage() : innermost(thrown.getCause());
  }
}
