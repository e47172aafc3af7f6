package nl.vertrouwensfonds.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.vertrouwensfonds.cli.client.Answer;
import nl.vertrouwensfonds.cli.client.Speaker;
import nl.vertrouwensfonds.cli.client.Trust;
import nl.vertrouwensfonds.cli.demo.Scenario.Act;
import nl.vertrouwensfonds.cli.terminal.Chart;
import nl.vertrouwensfonds.cli.terminal.Chart.Curve;
import nl.vertrouwensfonds.cli.terminal.Words;

/** What is seen of a scenario that is played. */
record Telling(Scenario scenario, PrintWriter out, Words words) {
  private static final int COLUMNS = 61;
  private static final int WIDTH = 120;
  private static final int MARGIN = 28;
  private static final String LINE = "%-10s  %6s  %6s  %s%n";
  private static final String BREACH = "%-10s  %-14s  %s%n";

  void opening() {
    out.println(scenario.title().in(words));
    out.println(scenario.about().in(words));
    out.println();
    out.printf(
        LINE,
        words.say("demo.day"),
        words.say("demo.client-in-supplier"),
        words.say("demo.supplier-in-client"),
        words.say("demo.what"));
  }

  void line(
      Act act, LocalDate day, String what, Answer answer, Trust after, Optional<String> stage) {
    String who = scenario.person(act.who()).name();
    String side = words.say("side." + scenario.side(act.who()));
    String refused = answer.given() ? "" : words.say("demo.refused", answer.refusal());
    out.printf(
        LINE,
        day,
        number(after.clientInSupplier().balance()),
        number(after.supplierInClient().balance()),
        hanging(staged(stage) + who + " (" + side + ") " + what + refused));
  }

  private String staged(Optional<String> stage) {
    return stage.map(it -> "[" + words.say("stage." + it) + "] ").orElse("");
  }

  /** Goes on below its beginning where the line is full. */
  private static String hanging(String text) {
    var lines = new StringBuilder();
    int column = MARGIN;
    for (String word : text.split(" ")) {
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

  void ending(Instant from, Instant until, Function<Instant, Trust> trust) {
    var instants = Chart.spread(from, until, COLUMNS);
    var all = instants.stream().map(trust).toList();
    String client = name("client");
    String supplier = name("supplier");
    var curves =
        List.of(
            curve('*', client, supplier, all, Trust::clientInSupplier),
            curve('o', supplier, client, all, Trust::supplierInClient));
    out.println();
    new Chart(instants, curves).lines(words).forEach(out::println);
  }

  /**
   * When each was reported and healed, or that it came to nothing.
   *
   * @param breaches as the service lists them; nothing is said when there are none
   */
  void breaches(JsonNode breaches) {
    if (breaches.isEmpty()) {
      return;
    }
    out.println();
    out.printf(
        BREACH, words.say("demo.reported"), words.say("demo.healed"), words.say("demo.breach"));
    for (JsonNode breach : breaches) {
      String whose = words.say("side." + breach.path("responsible").asText());
      String what = breach.path("what").asText();
      out.printf(BREACH, day(breach, "reportedAt"), healed(breach), hanging(whose + ": " + what));
    }
  }

  private String healed(JsonNode breach) {
    if (breach.has("healedAt")) {
      return day(breach, "healedAt");
    }
    return switch (breach.path("report").asText()) {
      case "dismissed" -> words.say("demo.dismissed");
      case "withdrawn" -> words.say("demo.withdrawn");
      default -> words.say("demo.unhealed");
    };
  }

  private static String day(JsonNode breach, String field) {
    var instant = Instant.parse(breach.path(field).asText());
    return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  void further(Speaker client, String path) {
    out.println();
    out.println(words.say("demo.further", path));
    out.println("  ./fonds token --person " + client.person() + " --org " + client.organisation());
  }

  void file(String path) {
    out.println();
    out.println(words.say("demo.file"));
    out.println("  " + path);
  }

  private Curve curve(
      char symbol,
      String whose,
      String inWhom,
      List<Trust> all,
      Function<Trust, Trust.Direction> direction) {
    var balances = all.stream().map(it -> direction.apply(it).balance()).toList();
    return new Curve(symbol, words.say("demo.curve", whose, inWhom), balances);
  }

  private String name(String side) {
    String first = scenario.table().get(side);
    return scenario.organisations().get(scenario.person(first).organisation()).name();
  }

  private String number(OptionalDouble balance) {
    return balance.isEmpty() ? "-" : String.format(words.language(), "%.1f", balance.getAsDouble());
  }
}
