package nl.vertrouwensfonds.bench;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Every process that the bench starts, so that none of them outlives it. */
final class Children {

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  private Children() {}

  static Process start(ProcessBuilder builder) throws IOException {
    var process = builder.start();
    RUNNING.add(process);
    process.onExit().thenRun(() -> RUNNING.remove(process));
    return process;
  }

  /** Tells all of them to stop, and waits until they have. */
  static void stop() {
    RUNNING.forEach(Process::destroy);
    RUNNING.forEach(it -> it.onExit().completeOnTimeout(it, 30, TimeUnit.SECONDS).join());
  }
}
