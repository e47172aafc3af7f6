package nl.vertrouwensfonds.api.door;

import java.util.concurrent.Semaphore;

/** What one caller takes at present. */
final class Taker {

  /** Of bodies, and as much of texts: more than the longest page holds. */
  static final int MOST_BYTES = 8 << 20;

  /** More at a time are not made sooner. */
  static final int TURNS = Runtime.getRuntime().availableProcessors();

  final Allowance reads;
  final Allowance writes;
  final Allowance costly;
  final Semaphore atOnce;
  final Semaphore costlyAtOnce;
  final Semaphore turns = new Semaphore(TURNS, true);
  final Semaphore bodies = new Semaphore(MOST_BYTES);
  final Semaphore texts = new Semaphore(MOST_BYTES);

  Taker(CallerSettings settings) {
    reads = new Allowance("reads", settings.readsPerMinute());
    writes = new Allowance("writes", settings.writesPerMinute());
    costly = new Allowance("costly", settings.costlyPerMinute());
    atOnce = new Semaphore(settings.atOnce());
    costlyAtOnce = new Semaphore(settings.costlyAtOnce());
  }
}
