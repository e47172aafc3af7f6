package nl.vertrouwensfonds.cli.importing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.vertrouwensfonds.cli.client.Service;
import nl.vertrouwensfonds.cli.terminal.Progress;
import nl.vertrouwensfonds.cli.terminal.Terminal;
import nl.vertrouwensfonds.cli.terminal.Words;

/** Imports a file: checks all of it, says what it would do, asks, does it, and shows the result. */
public final class Import {
  private static final int DONE = 0;
  private static final int NOTHING_RECORDED = 1;
  private static final int NOBODY_TO_ASK = 2;

  /**
   * How it is wanted.
   *
   * @param agreed nothing needs to be asked
   * @param dryRun only say what would be done
   * @param closing let both sides close the history at the end
   */
  public record Wishes(boolean agreed, boolean dryRun, boolean closing) {}

  private final Service service;
  private final Terminal terminal;
  private final Words words;
  private final InstantSource clock;
  private final Announcement announcement;

  public Import(Service service, Terminal terminal, Words words, InstantSource clock) {
    this.service = service;
    this.terminal = terminal;
    this.words = words;
    this.clock = clock;
    this.announcement = new Announcement(terminal.out(), words);
  }

  /**
   * @return exit code
   * @throws nl.vertrouwensfonds.boot.data.Refused when it cannot be begun, or not be finished
   */
  public int run(Path file, Wishes wishes) throws InterruptedException {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var read = Rows.of(Sheet.read(file, words), today, words);
    if (!read.flaws().isEmpty()) {
      return flawed(read.flaws());
    }
    var planning = new Planning(today, wishes.closing(), words);
    var plan = planning.plan(read.rows(), new Archive(service, words));
    return plan.flaws().isEmpty() ? carryOut(plan, wishes) : flawed(plan.flaws());
  }

  private int flawed(List<Flaw> flaws) {
    announcement.flaws(flaws);
    return NOTHING_RECORDED;
  }

  private int carryOut(Plan plan, Wishes wishes) throws InterruptedException {
    if (plan.isEmpty()) {
      say("import.nothing-new");
      return shown(plan);
    }
    announcement.plan(plan);
    if (wishes.dryRun()) {
      say("import.dry-run");
      return DONE;
    }
    return wishes.agreed() ? played(plan) : asked(plan);
  }

  private int asked(Plan plan) throws InterruptedException {
    if (terminal.person().isEmpty()) {
      terminal.err().println(words.say("import.nobody"));
      return NOBODY_TO_ASK;
    }
    if (!terminal.agrees(words.say("import.agree"))) {
      say("import.declined");
      return NOTHING_RECORDED;
    }
    return played(plan);
  }

  private int played(Plan plan) throws InterruptedException {
    play(plan);
    return shown(plan);
  }

  private int shown(Plan plan) {
    new Result(service, terminal.out(), words).show(plan.chapters());
    return DONE;
  }

  private void play(Plan plan) throws InterruptedException {
    var begun = clock.instant();
    var comfort = new Thread(() -> terminal.err().println("\n" + words.say("import.stopped")));
    long acts = plan.chapters().stream().mapToLong(it -> it.acts().size()).sum();
    Runtime.getRuntime().addShutdownHook(comfort);
    try (var progress = Progress.of(terminal, words, acts, clock)) {
      new Playing(service, words, progress).play(plan);
    } finally {
      Runtime.getRuntime().removeShutdownHook(comfort);
    }
    long seconds = clock.instant().getEpochSecond() - begun.getEpochSecond();
    say("import.done", plan.events(), seconds);
  }

  private void say(String key, Object... facts) {
    terminal.out().println(words.say(key, facts));
  }
}
