package nl.vertrouwensfonds.api.door;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the service logs meanwhile that somebody would read: warnings, and worse. */
final class HeardLog extends Handler implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  HeardLog() {
    Logger.getLogger("").addHandler(this);
  }

  List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord line) {
    // The tests themselves hold answers against the contract, in a library that complains.
    boolean ours = !line.getLoggerName().startsWith("com.networknt");
    if (ours && line.getLevel().intValue() >= Level.WARNING.intValue()) {
      lines.add(line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
