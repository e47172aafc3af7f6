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
public interface Progress extends AutoCloseable {

  void step();

  @Override
  void close();

  /** A bar for somebody who watches, now and then a line for whoever reads it later. */
  static Progress of(Terminal terminal, Words words, long total, InstantSource clock) {
    return terminal.person().isPresent()
        ? new Bar(words.say("progress.task"), total)
        : new Lines(terminal.err(), words, total, clock);
  }

  /** One line that fills. */
  final class Bar implements Progress {
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
  final class Lines implements Progress {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final Words words;
    private final long total;
    private final InstantSource clock;
    private Instant next;
    private long done;

    Lines(PrintWriter out, Words words, long total, InstantSource clock) {
      this.out = out;
      this.words = words;
      this.total = total;
      this.clock = clock;
      this.next = clock.instant().plus(PAUSE);
    }

    @Override
    public synchronized void step() {
      done++;
      if (!clock.instant().isBefore(next)) {
        out.println(words.say("progress.line", done, total));
        out.flush();
        next = clock.instant().plus(PAUSE);
      }
    }

    @Override
    public void close() {}
  }
}
