package nl.vertrouwensfonds.api.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import nl.vertrouwensfonds.access.Caller;

/** All who asked for something lately. Who was quiet for some minutes has all of it back anyway. */
@ApplicationScoped
class Takers {

  private static final int MOST = 10_000;

  /** Of bodies, and as much of texts: of a heap that is small. */
  private static final int MOST_BYTES = 32 << 20;

  private static final Duration QUIET = Duration.ofMinutes(10);

  /** A person, whatever organisation the token speaks for. */
  private record Key(String issuer, String person) {}

  /** Each computes, or holds a long answer in memory. */
  private static final int MOST_COSTLY = 16;

  private final CallerSettings settings;
  private final Cache<Key, Taker> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(QUIET).build();

  private final Semaphore bodies = new Semaphore(MOST_BYTES);
  private final Semaphore texts = new Semaphore(MOST_BYTES);
  private final Semaphore costlyAtOnce = new Semaphore(MOST_COSTLY);

  /** Beside which short ones find a processor and a connection to the database. */
  private final Semaphore longAtOnce = new Semaphore(Taker.TURNS, true);

  Takers(CallerSettings settings) {
    this.settings = settings;
  }

  Taker of(Caller caller) {
    return known.get(new Key(caller.issuer(), caller.person()), _ -> new Taker(settings));
  }

  /** The places of costly requests, of all callers together. */
  Semaphore costlyAtOnce() {
    return costlyAtOnce;
  }

  /** The turns of long lists, of all callers together. */
  Semaphore longAtOnce() {
    return longAtOnce;
  }

  /** What one body of a caller holds. */
  HeldBytes body(Caller caller) {
    return new HeldBytes(bodies, of(caller).bodies);
  }

  /** What the texts of one answer to a caller hold. */
  HeldBytes texts(Caller caller) {
    return new HeldBytes(texts, of(caller).texts);
  }
}
