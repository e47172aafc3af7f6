package nl.vertrouwensfonds.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far something long has come. Many threads may step at once. */
public interface ProgressDisplay extends AutoCloseable {

  void step();

  @Override
  void close();

  /** A bar for somebody who watches, now and then a line for whoever reads it later. */
  static ProgressDisplay of(
      Terminal terminal, TerminalMessages messages, long total, InstantSource clock) {
    return terminal.console().isPresent()
        ? new Bar(messages.text("progress.task"), total)
        : new Lines(terminal.err(), messages, total, clock);
  }

  /** One line that fills. */
  final class Bar implements ProgressDisplay {
    private final ProgressBar bar;

    Bar(String task, long total) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }

    @Override
    public void step() {
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line every few seconds. */
  final class Lines implements ProgressDisplay {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final TerminalMessages messages;
    private final long total;
    private final InstantSource clock;
    private Instant next;
    private long done;

    Lines(PrintWriter out, TerminalMessages messages, long total, InstantSource clock) {
      this.out = out;
      this.messages = messages;
      this.total = total;
      this.clock = clock;
      this.next = clock.instant().plus(PAUSE);
    }

    @Override
    public synchronized void step() {
      done++;
      if (!clock.instant().isBefore(next)) {
        out.println(messages.text("progress.line", done, total));
        out.flush();
        next = clock.instant().plus(PAUSE);
      }
    }

    @Override
    public void close() {}
  }
}
