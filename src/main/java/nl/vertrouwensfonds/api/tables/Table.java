package nl.vertrouwensfonds.api.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A table that is written row by row, under a header that is there also without rows. */
public interface Table {

  /**
   * @param values String, UUID, Instant, LocalDate, Number, Boolean or null, in the order of the
   *     columns
   */
  void row(List<?> values) throws IOException;

  /** What was written. Nothing can be added after it. */
  Written end() throws IOException;

  /** A table of which all rows are there. */
  static Written whole(Table table, List<? extends List<?>> rows) {
    try {
      for (List<?> row : rows) {
        table.row(row);
      }
      return table.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
