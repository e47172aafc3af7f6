package nl.vertrouwensfonds.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.SeatQuery.Found;

/**
 * Where people sat when they looked, so that who looks again asks for the seal of the log alone:
 * whoever comes or goes does so by an event, so the same seal is the same table. It is read anew
 * after a while all the same, so that a change behind the service's back holds that long at most.
 */
@Singleton
class KnownSeats {

  /** Some hundreds of bytes each. */
  private static final int MOST = 5_000;

  private static final Duration READ_ANEW = Duration.ofMinutes(1);

  private record Place(Caller caller, UUID relationship) {}

  private final Cache<Place, Found> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(READ_ANEW).build();

  Optional<Found> of(Connection connection, Caller caller, UUID relationship) throws SQLException {
    var place = new Place(caller, relationship);
    var before = known.getIfPresent(place);
    if (before != null && SeatQuery.isUnder(connection, before.seal(), relationship)) {
      return Optional.of(before);
    }
    var found = SeatQuery.of(connection, caller, relationship);
    found.ifPresentOrElse(it -> known.put(place, it), () -> known.invalidate(place));
    return found;
  }
}
