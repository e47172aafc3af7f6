package nl.vertrouwensfonds.api.trust;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.tables.CsvTable;
import nl.vertrouwensfonds.api.tables.Table;
import nl.vertrouwensfonds.api.tables.Written;
import nl.vertrouwensfonds.api.trust.TrustHistoryBody.HistoryEventBody;
import nl.vertrouwensfonds.api.trust.TrustHistoryBody.RowBody;

/** Trust over time as a table, of which the columns are the fields of a row. */
final class TrustHistoryCsv {

  private static final List<String> COLUMNS =
      Stream.of(RowBody.class.getRecordComponents()).map(it -> it.getName()).toList();

  private TrustHistoryCsv() {}

  static Written of(TrustHistoryBody history) {
    var rows = history.rows().stream().map(TrustHistoryCsv::cells).toList();
    return Table.whole(new CsvTable(COLUMNS), rows);
  }

  private static List<Object> cells(RowBody row) {
    return Arrays.asList(
        row.at(),
        row.clientInSupplier(),
        row.supplierInClient(),
        row.mutual(),
        row.gap(),
        row.clientInSupplierConfidence(),
        row.supplierInClientConfidence(),
        row.clientInSupplierKept(),
        row.supplierInClientKept(),
        row.clientInSupplierMissed(),
        row.supplierInClientMissed(),
        row.clientInSupplierMadeGood(),
        row.supplierInClientMadeGood(),
        row.clientInSupplierLapsed(),
        row.supplierInClientLapsed(),
        row.clientInSupplierOpenReports(),
        row.supplierInClientOpenReports(),
        row.clientInSupplierContested(),
        row.supplierInClientContested(),
        row.policy(),
        row.events().stream().map(HistoryEventBody::type).collect(Collectors.joining(";")));
  }
}
