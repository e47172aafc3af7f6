package nl.vertrouwensfonds.api.trust;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.trust.TrustHistoryBody.HistoryEventBody;
import nl.vertrouwensfonds.api.trust.TrustHistoryBody.RowBody;

/**
 * Trust over time as a table (RFC 4180): a header with the names of the fields, lines that end in
 * CRLF, decimals with a point. No field has anything in it that would need quotes.
 */
final class TrustHistoryCsv {

  private static final List<String> HEADER =
      Stream.of(RowBody.class.getRecordComponents()).map(it -> it.getName()).toList();

  private TrustHistoryCsv() {}

  static String of(TrustHistoryBody history) {
    return Stream.concat(
            Stream.of(HEADER.stream()), history.rows().stream().map(TrustHistoryCsv::cells))
        .map(cells -> cells.collect(Collectors.joining(",", "", "\r\n")))
        .collect(Collectors.joining());
  }

  private static Stream<String> cells(RowBody row) {
    return Stream.of(
        row.at().toString(),
        plain(row.clientInSupplier()),
        plain(row.supplierInClient()),
        plain(row.mutual()),
        plain(row.gap()),
        plain(row.clientInSupplierConfidence()),
        plain(row.supplierInClientConfidence()),
        Long.toString(row.clientInSupplierKept()),
        Long.toString(row.supplierInClientKept()),
        Long.toString(row.clientInSupplierMissed()),
        Long.toString(row.supplierInClientMissed()),
        Long.toString(row.clientInSupplierMadeGood()),
        Long.toString(row.supplierInClientMadeGood()),
        Long.toString(row.clientInSupplierLapsed()),
        Long.toString(row.supplierInClientLapsed()),
        Integer.toString(row.clientInSupplierOpenReports()),
        Integer.toString(row.supplierInClientOpenReports()),
        Boolean.toString(row.clientInSupplierContested()),
        Boolean.toString(row.supplierInClientContested()),
        row.policy(),
        row.events().stream().map(HistoryEventBody::type).collect(Collectors.joining(";")));
  }

  /** All digits and no exponent; empty for what is not known. */
  private static String plain(Double number) {
    return number == null ? "" : BigDecimal.valueOf(number).toPlainString();
  }
}
