package nl.vertrouwensfonds.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Where logs stood when somebody read their funds, so that who looks again asks for their seal
 * alone: the same seal is the same log, and nobody else makes another. All of it was sound then. It
 * is read anew after a while all the same, so that a change by somebody else is noticed; until then
 * the change is in no answer either.
 */
@Singleton
class KnownStandings {

  /** Some kilobytes each. */
  private static final int MOST = 2_000;

  /** Shorter than the day of which {@link Standing#lapses} are known. */
  private static final Duration READ_ANEW = Duration.ofMinutes(1);

  private final Cache<UUID, Standing> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(READ_ANEW).build();

  Optional<Standing> of(UUID relationship) {
    return Optional.ofNullable(known.getIfPresent(relationship));
  }

  void put(Standing standing) {
    known.put(standing.head().id(), standing);
  }
}
