package nl.vertrouwensfonds.cli.importing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.terminal.ProgressDisplay;
import nl.vertrouwensfonds.cli.terminal.Terminal;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/** Imports a file: checks all of it, says what it would do, asks, does it, and shows the result. */
public final class HistoryImport {
  private static final int DONE = 0;
  private static final int NOTHING_RECORDED = 1;
  private static final int NOBODY_TO_ASK = 2;

  /**
   * How it is wanted.
   *
   * @param agreed nothing needs to be asked
   * @param dryRun only say what would be done
   * @param asNew what looks like a correction of something recorded is a promise of its own
   * @param zone where those live who are not registered yet
   * @param closing let both sides close the history at the end
   */
  public record Options(
      boolean agreed, boolean dryRun, boolean closing, boolean asNew, ZoneId zone) {}

  private final ServiceClient service;
  private final Terminal terminal;
  private final TerminalMessages messages;
  private final InstantSource clock;
  private final DryRunReport report;

  public HistoryImport(
      ServiceClient service, Terminal terminal, TerminalMessages messages, InstantSource clock) {
    this.service = service;
    this.terminal = terminal;
    this.messages = messages;
    this.clock = clock;
    this.report = new DryRunReport(terminal.out(), messages);
  }

  /**
   * @return exit code
   * @throws nl.vertrouwensfonds.boot.data.UserFacingException when it cannot be begun, or not be
   *     finished
   */
  public int run(Path file, Options options) throws InterruptedException {
    var table = CsvTable.read(file, messages);
    var state = new ServiceState(service, messages);
    var calendars = new Calendars(state.relationships(), options.zone(), clock.instant());
    var parsed = ParsedRows.of(table, calendars, messages);
    if (!parsed.errors().isEmpty()) {
      return reject(parsed.errors());
    }
    var planner = new ImportPlanner(calendars, options.closing(), messages);
    var plan = planner.plan(parsed.rows(), state);
    return plan.errors().isEmpty() ? carryOut(plan, options) : reject(plan.errors());
  }

  private int reject(List<RowError> errors) {
    report.errors(errors);
    return NOTHING_RECORDED;
  }

  private int carryOut(ImportPlan plan, Options options) throws InterruptedException {
    if (plan.isEmpty()) {
      print("import.nothing-new");
      return showResult(plan);
    }
    report.plan(plan);
    report.corrections(plan.corrections());
    if (options.dryRun()) {
      print("import.dry-run");
      return DONE;
    }
    if (!plan.corrections().isEmpty() && !options.asNew()) {
      int wanted = ask("import.as-new", "import.as-new-nobody");
      return wanted == DONE ? recordAsked(plan, options) : wanted;
    }
    return recordAsked(plan, options);
  }

  private int recordAsked(ImportPlan plan, Options options) throws InterruptedException {
    int wanted = options.agreed() ? DONE : ask("import.agree", "import.nobody");
    return wanted == DONE ? record(plan) : wanted;
  }

  private int ask(String question, String unasked) {
    if (terminal.console().isEmpty()) {
      terminal.err().println(messages.text(unasked));
      return NOBODY_TO_ASK;
    }
    if (!terminal.confirms(messages.text(question))) {
      print("import.declined");
      return NOTHING_RECORDED;
    }
    return DONE;
  }

  private int record(ImportPlan plan) throws InterruptedException {
    send(plan);
    return showResult(plan);
  }

  private int showResult(ImportPlan plan) {
    new ResultReport(service, terminal.out(), messages).show(plan.relationships());
    return DONE;
  }

  private void send(ImportPlan plan) throws InterruptedException {
    var start = clock.instant();
    var advice = new Thread(() -> terminal.err().println("\n" + messages.text("import.stopped")));
    long steps = plan.relationships().stream().mapToLong(it -> it.steps().size()).sum();
    Runtime.getRuntime().addShutdownHook(advice);
    try (var progress = ProgressDisplay.of(terminal, messages, steps, clock)) {
      new ImportRunner(service, messages, progress).run(plan);
    } finally {
      Runtime.getRuntime().removeShutdownHook(advice);
    }
    long seconds = clock.instant().getEpochSecond() - start.getEpochSecond();
    print("import.done", plan.events(), seconds);
  }

  private void print(String key, Object... facts) {
    terminal.out().println(messages.text(key, facts));
  }
}
