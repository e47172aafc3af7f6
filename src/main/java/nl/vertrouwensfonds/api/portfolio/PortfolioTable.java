package nl.vertrouwensfonds.api.portfolio;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.portfolio.PortfolioBody.CaseBody;
import nl.vertrouwensfonds.api.portfolio.PortfolioBody.GlanceBody;
import nl.vertrouwensfonds.api.portfolio.PortfolioBody.RowBody;
import nl.vertrouwensfonds.api.reports.ReportTexts;
import nl.vertrouwensfonds.api.tables.CsvTable;
import nl.vertrouwensfonds.api.tables.Table;
import nl.vertrouwensfonds.api.tables.Written;
import nl.vertrouwensfonds.api.tables.XlsxTable;
import nl.vertrouwensfonds.api.trust.Score;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.queries.reports.Report;

/** A portfolio as a table, a row a relationship. */
final class PortfolioTable {

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
          "nextDeadline",
          "caseId",
          "caseStage",
          "caseStageSince",
          "caseOpenedAt");

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

  private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

  private PortfolioTable() {}

  static Written csv(PortfolioBody portfolio) {
    return Table.whole(new CsvTable(columns()), rows(portfolio));
  }

  /** Its columns are those of the scores' report, in the names of a portfolio. */
  static Written xlsx(PortfolioBody portfolio, ReportTexts texts) {
    var table =
        new XlsxTable(
            "portfolio",
            columns(),
            texts.title(),
            name -> texts.of(Report.SCORES, NAMES.translate(name)));
    return Table.whole(table, rows(portfolio));
  }

  private static List<List<Object>> rows(PortfolioBody portfolio) {
    return portfolio.relationships().stream().map(it -> cells(portfolio, it)).toList();
  }

  private static List<String> columns() {
    var names = new ArrayList<>(OF_RELATIONSHIP);
    for (String direction : List.of("clientInSupplier", "supplierInClient")) {
      OF_DIRECTION.forEach(it -> names.add(direction + it));
    }
    return names;
  }

  private static List<Object> cells(PortfolioBody portfolio, RowBody it) {
    var ofRelationship =
        Stream.<Object>of(
            portfolio.at(),
            it.relationship(),
            it.client().code(),
            it.client().name(),
            it.supplier().code(),
            it.supplier().name(),
            it.provisional(),
            it.policy(),
            it.revision(),
            it.lastEventAt(),
            exact(it.mutual()),
            exact(it.gap()),
            it.waiting().forMe(),
            it.waiting().forOthers(),
            it.waiting().overdue(),
            it.waiting().nextDeadline());
    return Stream.of(
            ofRelationship,
            cells(it.mediatedCase()),
            cells(it.clientInSupplier()),
            cells(it.supplierInClient()))
        .flatMap(cells -> cells)
        .toList();
  }

  private static Stream<Object> cells(CaseBody it) {
    return it == null
        ? Stream.of(null, null, null, null)
        : Stream.of(it.id(), KebabCase.name(it.stage()), it.stageSince(), it.openedAt());
  }

  private static Stream<Object> cells(GlanceBody it) {
    return Stream.of(
        exact(it.balance()),
        exact(it.confidence()),
        it.kept(),
        it.missed(),
        it.madeGood(),
        it.lapsed(),
        it.released(),
        it.moved().commitments(),
        it.moved().times(),
        it.moved().days(),
        it.openReports(),
        it.openReportsSince(),
        it.breachesInRepair(),
        it.contested(),
        exact(it.change30()),
        exact(it.change90()));
  }

  private static Double exact(Score it) {
    return it == null ? null : it.exact();
  }
}
