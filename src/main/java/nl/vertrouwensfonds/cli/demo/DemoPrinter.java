package nl.vertrouwensfonds.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.vertrouwensfonds.cli.client.ServiceResponse;
import nl.vertrouwensfonds.cli.client.ServiceUser;
import nl.vertrouwensfonds.cli.client.TrustBalances;
import nl.vertrouwensfonds.cli.terminal.Chart;
import nl.vertrouwensfonds.cli.terminal.Chart.Series;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import nl.vertrouwensfonds.cli.terminal.Visible;

/** Prints what happens in a scenario while it is played. */
record DemoPrinter(Scenario scenario, PrintWriter out, TerminalMessages messages, ZoneId zone) {
  private static final int COLUMNS = 61;
  private static final int WIDTH = 120;
  private static final int MARGIN = 28;
  private static final String LINE = "%-10s  %6s  %6s  %s%n";
  private static final String BREACH = "%-10s  %-14s  %s%n";

  void printHeader() {
    out.println(scenario.title().in(messages));
    out.println(scenario.about().in(messages));
    out.println();
    out.printf(
        Locale.ROOT,
        LINE,
        messages.text("demo.day"),
        messages.text("demo.client-in-supplier"),
        messages.text("demo.supplier-in-client"),
        messages.text("demo.what"));
  }

  void printStep(PlayedStep played) {
    String person = played.step().who();
    String who = scenario.person(person).name();
    String side = messages.text("side." + scenario.side(person));
    out.printf(
        Locale.ROOT,
        LINE,
        played.day(),
        number(played.after().clientInSupplier().balance()),
        number(played.after().supplierInClient().balance()),
        wrap(
            stagePrefix(played.stage())
                + who
                + " ("
                + side
                + ") "
                + played.what()
                + refused(played.response())));
  }

  private String refused(ServiceResponse response) {
    return response.isSuccess() ? "" : messages.text("demo.refused", response.problem());
  }

  private String stagePrefix(Optional<String> stage) {
    return stage.map(it -> "[" + messages.text("stage." + it) + "] ").orElse("");
  }

  /** Goes on below its beginning where the line is full. */
  private static String wrap(String text) {
    var lines = new StringBuilder();
    int column = MARGIN;
    for (String word : Visible.text(text).split(" ")) {
      if (column > MARGIN && column + 1 + word.length() > WIDTH) {
        lines.append(System.lineSeparator()).append(" ".repeat(MARGIN));
        column = MARGIN;
      } else if (column > MARGIN) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }

  void printChart(Instant from, Instant until, Function<Instant, TrustBalances> trust) {
    var instants = Chart.spread(from, until, COLUMNS);
    var all = instants.stream().map(trust).toList();
    String client = name("client");
    String supplier = name("supplier");
    var bothSeries =
        List.of(
            series('*', client, supplier, all, TrustBalances::clientInSupplier),
            series('o', supplier, client, all, TrustBalances::supplierInClient));
    out.println();
    new Chart(instants, zone, bothSeries).lines(messages).forEach(out::println);
  }

  /**
   * When each was reported and healed, or that it came to nothing.
   *
   * @param breaches as the service lists them; nothing is said when there are none
   */
  void printBreaches(JsonNode breaches) {
    if (breaches.isEmpty()) {
      return;
    }
    out.println();
    out.printf(
        Locale.ROOT,
        BREACH,
        messages.text("demo.reported"),
        messages.text("demo.healed"),
        messages.text("demo.breach"));
    for (JsonNode breach : breaches) {
      String whose = messages.text("side." + breach.path("responsible").asText());
      String what = breach.path("what").asText();
      out.printf(
          Locale.ROOT,
          BREACH,
          day(breach, "reportedAt"),
          healed(breach),
          wrap(whose + ": " + what));
    }
  }

  private String healed(JsonNode breach) {
    if (breach.has("healedAt")) {
      return day(breach, "healedAt");
    }
    return switch (breach.path("report").asText()) {
      case "dismissed" -> messages.text("demo.dismissed");
      case "withdrawn" -> messages.text("demo.withdrawn");
      default -> messages.text("demo.unhealed");
    };
  }

  private String day(JsonNode breach, String field) {
    var instant = Instant.parse(breach.path(field).asText());
    return LocalDate.ofInstant(instant, zone).toString();
  }

  void printNextCommand(ServiceUser client, String path) {
    out.println();
    out.println(messages.text("demo.further", path));
    out.println("  ./fonds token --person " + client.person() + " --org " + client.organisation());
  }

  void printCaseFile(String path) {
    out.println();
    out.println(messages.text("demo.file"));
    out.println("  " + path);
  }

  private Series series(
      char symbol,
      String whose,
      String inWhom,
      List<TrustBalances> all,
      Function<TrustBalances, TrustBalances.FundBalance> direction) {
    var balances = all.stream().map(it -> direction.apply(it).balance()).toList();
    return new Series(symbol, messages.text("demo.curve", whose, inWhom), balances);
  }

  private String name(String side) {
    String first = scenario.table().get(side);
    return scenario.organisations().get(scenario.person(first).organisation()).name();
  }

  private String number(OptionalDouble balance) {
    return balance.isEmpty()
        ? "-"
        : String.format(messages.language(), "%.1f", balance.getAsDouble());
  }
}
