package nl.vertrouwensfonds.api.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.portfolio.PortfolioBody.GlanceBody;
import nl.vertrouwensfonds.api.portfolio.PortfolioBody.RowBody;
import nl.vertrouwensfonds.api.trust.TrustBody.Score;

/**
 * A portfolio as a table (RFC 4180), a row a relationship: a header with the names of the columns,
 * decimals with a point, empty for what is not known. No name can become a formula.
 */
final class PortfolioCsv {

  private static final List<String> OF_RELATIONSHIP =
      List.of(
          "at",
          "relationship",
          "clientCode",
          "clientName",
          "supplierCode",
          "supplierName",
          "provisional",
          "policy",
          "revision",
          "lastEventAt",
          "mutual",
          "gap",
          "waitingForMe",
          "waitingForOthers",
          "overdue",
          "nextDeadline");

  private static final List<String> OF_DIRECTION =
      List.of(
          "",
          "Confidence",
          "Kept",
          "Missed",
          "MadeGood",
          "Lapsed",
          "Released",
          "Moved",
          "Moves",
          "MovedDays",
          "OpenReports",
          "OpenReportsSince",
          "BreachesInRepair",
          "Contested",
          "Change30",
          "Change90");

  private PortfolioCsv() {}

  static String of(PortfolioBody portfolio) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(header());
      portfolio.relationships().forEach(it -> csv.writeRecord(cells(portfolio, it)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> header() {
    var names = new ArrayList<>(OF_RELATIONSHIP);
    for (String direction : List.of("clientInSupplier", "supplierInClient")) {
      OF_DIRECTION.forEach(it -> names.add(direction + it));
    }
    return names;
  }

  private static List<String> cells(PortfolioBody portfolio, RowBody it) {
    var ofRelationship =
        Stream.of(
            portfolio.at(),
            it.relationship(),
            it.client().code(),
            text(it.client().name()),
            it.supplier().code(),
            text(it.supplier().name()),
            it.provisional(),
            it.policy(),
            it.revision(),
            it.lastEventAt(),
            plain(it.mutual()),
            plain(it.gap()),
            it.waiting().forMe(),
            it.waiting().forOthers(),
            it.waiting().overdue(),
            it.waiting().nextDeadline() == null ? "" : it.waiting().nextDeadline());
    return Stream.of(ofRelationship, cells(it.clientInSupplier()), cells(it.supplierInClient()))
        .flatMap(cells -> cells)
        .map(cell -> cell == null ? "" : cell.toString())
        .toList();
  }

  private static Stream<Object> cells(GlanceBody it) {
    return Stream.of(
        plain(it.balance()),
        plain(it.confidence()),
        it.kept(),
        it.missed(),
        it.madeGood(),
        it.lapsed(),
        it.released(),
        it.moved().commitments(),
        it.moved().times(),
        it.moved().days(),
        it.openReports(),
        it.openReportsSince() == null ? "" : it.openReportsSince(),
        it.breachesInRepair(),
        it.contested(),
        plain(it.change30()),
        plain(it.change90()));
  }

  /** What a spreadsheet would take for a formula (OWASP, CSV injection) begins with a quote. */
  private static String text(String name) {
    return name.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + name : name;
  }

  /** All digits and no exponent. */
  private static String plain(Score it) {
    return it == null ? "" : BigDecimal.valueOf(it.exact()).toPlainString();
  }
}
