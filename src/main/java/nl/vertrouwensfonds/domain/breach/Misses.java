package nl.vertrouwensfonds.domain.breach;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;

/** Commitments, as far as a breach can be one fact with one of them. */
public interface Misses {

  /**
   * A commitment.
   *
   * @param missed whether it stands as missed, or as made good
   */
  record Miss(UUID commitment, Side owner, boolean missed) {}

  Optional<Miss> miss(UUID commitment);

  /** Those that are missed, in the order in which they were made. */
  Stream<Miss> missed();
}
