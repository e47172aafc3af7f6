package nl.vertrouwensfonds.api.bodies;

import java.time.Instant;
import nl.vertrouwensfonds.queries.asking.Asked;

/**
 * The instant that a computed answer is about, and what the answer is worth.
 *
 * @param settled whether the answer can never change
 * @param provisional whether history is still being imported
 * @param revision the last one that counts; 0 before the first
 */
public record AsOf(Instant at, boolean settled, boolean provisional, long revision) {

  public static AsOf of(Asked asked) {
    return new AsOf(asked.at(), asked.settled(), asked.provisional(), asked.revision());
  }
}
