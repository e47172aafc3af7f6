package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Lets appends that come while one transaction runs share the next. Whoever comes when nobody is at
 * it leads: he carries out his own with those of all who wait, and hands on to one who came
 * meanwhile. So who waits holds no connection, and a single append is handed to nobody.
 */
@ApplicationScoped
class AppendQueue {

  private static final int MOST_TOGETHER = 64;

  private final Queue<PendingAppend> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean led = new AtomicBoolean();

  /**
   * Returns when an append is done.
   *
   * @param together carries out appends, and throws nothing
   * @throws Unavailable when its turn does not come in time
   */
  void carryOut(PendingAppend mine, Consumer<List<PendingAppend>> together) {
    waiting.add(mine);
    if (!led.compareAndSet(false, true)) {
      mine.await();
    }
    if (!mine.isDone()) {
      lead(mine, together);
    }
  }

  private void lead(PendingAppend mine, Consumer<List<PendingAppend>> together) {
    try {
      while (!mine.isDone()) {
        var next = next();
        try {
          together.accept(next);
        } finally {
          next.forEach(PendingAppend::done);
        }
      }
    } finally {
      handOn();
    }
  }

  private List<PendingAppend> next() {
    var next = new ArrayList<PendingAppend>();
    while (next.size() < MOST_TOGETHER && !waiting.isEmpty()) {
      var it = waiting.remove();
      if (it.take()) {
        next.add(it);
      }
    }
    return next;
  }

  /** Who came after it was seen that nobody waits, and before nobody led, is seen again. */
  private void handOn() {
    do {
      for (var next = waiting.peek(); next != null; next = waiting.peek()) {
        if (next.lead()) {
          return;
        }
        waiting.remove(next);
      }
      led.set(false);
    } while (!waiting.isEmpty() && led.compareAndSet(false, true));
  }
}
