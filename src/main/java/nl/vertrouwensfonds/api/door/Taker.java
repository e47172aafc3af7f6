package nl.vertrouwensfonds.api.door;

import java.util.concurrent.Semaphore;

/** What one caller takes at present. */
final class Taker {

  private static final int MOST_BYTES = 8 << 20;

  final Allowance reads;
  final Allowance writes;
  final Allowance costly;
  final Semaphore atOnce;
  final Semaphore costlyAtOnce;
  final Semaphore bytes = new Semaphore(MOST_BYTES);

  Taker(CallerSettings settings) {
    reads = new Allowance("reads", settings.readsPerMinute());
    writes = new Allowance("writes", settings.writesPerMinute());
    costly = new Allowance("costly", settings.costlyPerMinute());
    atOnce = new Semaphore(settings.atOnce());
    costlyAtOnce = new Semaphore(settings.costlyAtOnce());
  }
}
