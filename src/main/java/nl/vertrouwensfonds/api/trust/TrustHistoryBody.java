package nl.vertrouwensfonds.api.trust;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.vertrouwensfonds.api.trust.TrustBody.Policy;
import nl.vertrouwensfonds.queries.trust.Curve;
import nl.vertrouwensfonds.queries.trust.Curve.Bend;
import nl.vertrouwensfonds.queries.trust.Curve.Point;

/** Trust over time as callers see it: flat rows, in which every number is in full. */
public record TrustHistoryBody(
    UUID relationship,
    Instant from,
    Instant to,
    String step,
    boolean settled,
    boolean provisional,
    long revision,
    Policy policy,
    List<RowBody> rows) {

  /** An event that bent the curve. */
  public record HistoryEventBody(UUID id, String type) {
    static HistoryEventBody of(Bend it) {
      return new HistoryEventBody(it.event(), it.type());
    }
  }

  /** Balances and what is computed from them are null while there is no evidence. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record RowBody(
      Instant at,
      Double clientInSupplier,
      Double supplierInClient,
      Double mutual,
      Double gap,
      double clientInSupplierConfidence,
      double supplierInClientConfidence,
      long clientInSupplierKept,
      long supplierInClientKept,
      long clientInSupplierMissed,
      long supplierInClientMissed,
      long clientInSupplierMadeGood,
      long supplierInClientMadeGood,
      long clientInSupplierLapsed,
      long supplierInClientLapsed,
      int clientInSupplierOpenReports,
      int supplierInClientOpenReports,
      boolean clientInSupplierContested,
      boolean supplierInClientContested,
      String policy,
      List<HistoryEventBody> events) {

    static RowBody of(Curve.Row it) {
      Point client = it.clientInSupplier();
      Point supplier = it.supplierInClient();
      return new RowBody(
          it.at(),
          orNull(client.balance()),
          orNull(supplier.balance()),
          orNull(it.mutual()),
          orNull(it.gap()),
          client.confidence(),
          supplier.confidence(),
          client.kept(),
          supplier.kept(),
          client.missed(),
          supplier.missed(),
          client.madeGood(),
          supplier.madeGood(),
          client.lapsed(),
          supplier.lapsed(),
          client.openReports(),
          supplier.openReports(),
          client.contested(),
          supplier.contested(),
          it.policy(),
          it.bends().stream().map(HistoryEventBody::of).toList());
    }

    private static Double orNull(OptionalDouble value) {
      return value.isPresent() ? value.getAsDouble() : null;
    }
  }

  static TrustHistoryBody of(Curve curve) {
    var asked = curve.asOf();
    return new TrustHistoryBody(
        curve.relationship(),
        curve.from(),
        asked.at(),
        curve.step().toString(),
        asked.settled(),
        asked.provisional(),
        asked.revision(),
        Policy.of(curve.policy()),
        curve.rows().stream().map(RowBody::of).toList());
  }
}
