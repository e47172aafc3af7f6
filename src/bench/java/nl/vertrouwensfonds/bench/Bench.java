package nl.vertrouwensfonds.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the service next to the bare database, and next to a hello of the same stack. */
@Command(
    name = "fonds bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures the service next to the bare database and next to a hello of the same stack, on a"
          + " database and a port of its own. What the rows mean stands in src/main/docs/speed.md."
    })
final class Bench implements Callable<Integer> {

  @Option(names = "--small", description = "two minutes that show that it works; believe no figure")
  boolean small;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "ROW",
      description = "some rows, as in --only A,C; rows that are measured together come together")
  List<String> only = List.of();

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "how many events the large log of F and E has (200000; with --small 2000)")
  Integer events;

  @Option(
      names = "--large",
      paramLabel = "FOLDER",
      description =
          "keep the large log there, and use it again when it is there: making it is most of the"
              + " work of a run")
  Path large;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "target/bench",
      description = "where bench.md and bench.json go (${DEFAULT-VALUE})")
  Path out;

  public static void main(String... arguments) {
    System.exit(
        new CommandLine(new Bench())
            .setExecutionExceptionHandler(Bench::explain)
            .execute(arguments));
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof UserFacingException expected) {
      command.getErr().println(expected.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure;
  }

  @Override
  public Integer call() throws Exception {
    var rows = Rows.all().stream().filter(it -> asked().stream().anyMatch(it::has)).toList();
    var scale = Scale.of(small, events);
    Files.createDirectories(out);
    var machine = Machine.now(Tools.found());
    var report = new Report(machine, scale, System.out);
    try (var site = new Site(out.toAbsolutePath().normalize(), scale, large)) {
      for (var row : rows) {
        row.work().measure(site, report);
      }
    }
    report.write(out);
    return 0;
  }

  private Set<String> asked() {
    if (only.isEmpty()) {
      return Rows.allLetters();
    }
    var asked = only.stream().map(it -> it.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    asked.stream()
        .filter(it -> !Rows.allLetters().contains(it))
        .findFirst()
        .ifPresent(it -> {
          throw new UserFacingException(
              "there is no row " + it + "; rows are " + Rows.allLetters());
        });
    return asked;
  }
}
