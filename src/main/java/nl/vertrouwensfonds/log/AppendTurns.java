package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets those who have to go alone to one relationship on this server go one after the other, in the
 * order in which they came, so that they do not hold database connections while they wait. What is
 * right rests on the row lock in the database, with any number of servers; this only keeps the
 * queue short.
 */
@ApplicationScoped
class AppendTurns {

  private static final int STRIPES = 256;
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final ReentrantLock[] locks = new ReentrantLock[STRIPES];

  AppendTurns() {
    Arrays.setAll(locks, _ -> new ReentrantLock(true));
  }

  /**
   * @throws Unavailable when the turn does not come in time
   */
  <T> T inTurn(UUID relationship, Supplier<T> work) {
    var lock = locks[Math.floorMod(relationship.hashCode(), STRIPES)];
    await(lock);
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private static void await(ReentrantLock lock) {
    try {
      if (!lock.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Unavailable("too many are waiting for this relationship");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while waiting");
    }
  }
}
