package nl.vertrouwensfonds.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What was measured: told line by line while it comes, and as a table and as JSON in the end. */
final class Report {

  /**
   * One line.
   *
   * @param row its letter
   * @param unit of the rounds; {@code x} for a ratio
   * @param note what else is to be known; empty when nothing is
   */
  record Line(
      String row,
      String what,
      String unit,
      double median,
      double least,
      double most,
      List<Double> rounds,
      String note) {

    String told() {
      return "| %s | %s | %s | %s | %s to %s | %s |"
          .formatted(row, what, unit, number(median), number(least), number(most), note);
    }
  }

  /** How the file of it all looks. */
  record Whole(java.util.Map<String, String> machine, Scale scale, List<Line> lines) {}

  private final Machine machine;
  private final Scale scale;
  private final PrintStream out;
  private final List<Line> lines = new ArrayList<>();

  Report(Machine machine, Scale scale, PrintStream out) {
    this.machine = machine;
    this.scale = scale;
    this.out = out;
  }

  Tools tools() {
    return machine.tools();
  }

  /** Says what is going on. */
  void say(String format, Object... values) {
    out.println("# " + format.formatted(values));
  }

  void knows(String what, String value) {
    machine.told().put(what, value);
  }

  Series add(String row, String what, String unit, Series series) {
    return add(row, what, unit, series, "");
  }

  Series add(String row, String what, String unit, Series series, String note) {
    var line =
        new Line(
            row, what, unit, series.median(), series.least(), series.most(), series.rounds(), note);
    lines.add(line);
    out.println(line.told());
    return series;
  }

  /** How a measurement stands to another that was made in turns with it. */
  void ratio(String row, String what, Series of, Series to) {
    add(row, "**" + what + "**", "x", of.over(to));
  }

  void write(Path folder) throws IOException {
    machine.told().put("load after", Machine.load());
    String table = table();
    Files.writeString(folder.resolve("bench.md"), table);
    new JsonMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve("bench.json").toFile(), whole());
    out.println("\n" + table);
  }

  private Whole whole() {
    return new Whole(new LinkedHashMap<>(machine.told()), scale, lines);
  }

  private String table() {
    var text = new StringBuilder("# Vertrouwensfonds, measured\n\n");
    if (scale.small()) {
      text.append("Small: this shows that the bench works, and nothing about speed.\n\n");
    }
    machine.told().forEach((what, value) -> text.append("- " + what + ": " + value + "\n"));
    text.append("\n| row | what | unit | median | range | |\n|---|---|---|---:|---|---|\n");
    lines.stream()
        .sorted(java.util.Comparator.comparing(Line::row))
        .forEach(it -> text.append(it.told()).append('\n'));
    return text.toString();
  }

  /** Three digits, or all of a whole number. */
  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : value >= 10
            ? String.format(Locale.ROOT, "%.1f", value)
            : String.format(Locale.ROOT, "%.2f", value);
  }
}
