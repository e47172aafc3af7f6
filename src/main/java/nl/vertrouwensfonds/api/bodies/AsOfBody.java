package nl.vertrouwensfonds.api.bodies;

import java.time.Instant;
import nl.vertrouwensfonds.queries.asof.AsOf;

/**
 * The instant that a computed answer is about, and what the answer is worth.
 *
 * @param settled whether the answer can never change
 * @param provisional whether history is still being imported
 * @param revision the last one that counts; 0 before the first
 */
public record AsOfBody(Instant at, boolean settled, boolean provisional, long revision) {

  public static AsOfBody of(AsOf asOf) {
    return new AsOfBody(asOf.at(), asOf.settled(), asOf.provisional(), asOf.revision());
  }
}
