package nl.vertrouwensfonds.queries.reports;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Takes the rows of a report one by one, so that no more than one of them is held as values. */
public interface ReportSink {

  /** A column; {@code type} is one of text, id, instant, day, whole, number, truth. */
  record Column(String name, String type) {}

  /** Before the rows, once, also when there are none. */
  void begin(Instant at, List<Column> columns) throws IOException;

  /**
   * @param values in the order of the columns: String, UUID, Instant, LocalDate, Long, Double,
   *     BigDecimal, Boolean or null
   */
  void row(List<?> values) throws IOException;
}
