package nl.vertrouwensfonds.queries.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.trust.Trust.Direction;

/**
 * Trust over time.
 *
 * @param asked the last instant; what it is worth, all rows are worth
 * @param step from one row to the next; the last row may come sooner
 * @param policy the name of the trust policy by which it was computed
 */
public record Curve(
    UUID relationship, AsOf asOf, Instant from, Duration step, String policy, List<Row> rows) {

  /**
   * Trust at one instant.
   *
   * @param clientInSupplierContested whether a side held that score for wrong
   * @param supplierInClientContested likewise
   * @param policy the name of the trust policy by which this row was computed
   * @param events those since the row before, this instant included, that meant something for a
   *     fund; in the first row those of its own instant
   */
  public record Row(
      Instant at,
      Direction clientInSupplier,
      Direction supplierInClient,
      boolean clientInSupplierContested,
      boolean supplierInClientContested,
      String policy,
      List<Envelope> events) {

    public OptionalDouble mutual() {
      return Trust.mutual(clientInSupplier, supplierInClient);
    }

    public OptionalDouble gap() {
      return Trust.gap(clientInSupplier, supplierInClient);
    }
  }
}
