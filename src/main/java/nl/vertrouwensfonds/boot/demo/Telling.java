package nl.vertrouwensfonds.boot.demo;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.vertrouwensfonds.boot.calling.Answer;
import nl.vertrouwensfonds.boot.calling.Speaker;
import nl.vertrouwensfonds.boot.calling.Trust;
import nl.vertrouwensfonds.boot.demo.Scenario.Act;
import nl.vertrouwensfonds.boot.terminal.Chart;
import nl.vertrouwensfonds.boot.terminal.Chart.Curve;
import nl.vertrouwensfonds.boot.terminal.Words;

/** What is seen of a scenario that is played. */
record Telling(Scenario scenario, PrintWriter out, Words words) {
  private static final int COLUMNS = 61;
  private static final String LINE = "%-10s  %6s  %6s  %s%n";

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

  void line(Act act, LocalDate day, String what, Answer answer, Trust after) {
    String who = scenario.person(act.who()).name();
    String side = words.say("side." + scenario.side(act.who()));
    String refused =
        answer.given() ? "" : words.say("demo.refused", answer.body().path("detail").asText());
    out.printf(
        LINE,
        day,
        number(after.clientInSupplier().balance()),
        number(after.supplierInClient().balance()),
        who + " (" + side + ") " + what + refused);
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

  void further(Speaker client, String path) {
    out.println();
    out.println(words.say("demo.further", path));
    out.println("  ./fonds token --person " + client.person() + " --org " + client.organisation());
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
