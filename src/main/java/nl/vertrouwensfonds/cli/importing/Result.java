package nl.vertrouwensfonds.cli.importing;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import nl.vertrouwensfonds.cli.client.Service;
import nl.vertrouwensfonds.cli.client.Trust;
import nl.vertrouwensfonds.cli.importing.Archive.Standing;
import nl.vertrouwensfonds.cli.terminal.Chart;
import nl.vertrouwensfonds.cli.terminal.Chart.Curve;
import nl.vertrouwensfonds.cli.terminal.Words;
import nl.vertrouwensfonds.domain.Side;

/** How far each client trusts its supplier by the end of their imported history. */
record Result(Service service, PrintWriter out, Words words) {
  private static final int COLUMNS = 61;

  /**
   * One relationship.
   *
   * @param trust the client's in the supplier, at the last event
   */
  private record Ending(Pair pair, Instant from, Standing standing, Trust.Direction trust) {
    double balance() {
      return trust.balance().orElse(-1);
    }
  }

  void show(List<Chapter> chapters) {
    var standings = new Archive(service, words).relationships();
    var endings =
        chapters.stream()
            .map(it -> ending(it, standings.get(it.pair().key())))
            .sorted(Comparator.comparing(Ending::balance).reversed())
            .toList();
    out.println();
    out.println(words.say("result.title"));
    table(endings);
    var known = endings.stream().filter(it -> it.trust().balance().isPresent()).toList();
    if (!known.isEmpty()) {
      out.println();
      chart(known.getFirst(), known.getLast());
    }
  }

  private Ending ending(Chapter chapter, Standing standing) {
    var trust = trust(chapter.pair(), standing, standing.lastEventAt());
    return new Ending(chapter.pair(), chapter.from(), standing, trust);
  }

  private Trust.Direction trust(Pair pair, Standing standing, Instant at) {
    return Trust.read(service, pair.speaker(Side.CLIENT), standing.id(), at).clientInSupplier();
  }

  private void table(List<Ending> endings) {
    int widest = endings.stream().mapToInt(it -> it.pair().toString().length()).max().orElse(0);
    int width = Math.max(widest, words.say("result.pair").length());
    String form = "%-" + width + "s  %6s  %6s  %10s  %7s%n";
    out.printf(
        form,
        words.say("result.pair"),
        words.say("result.kept"),
        words.say("result.missed"),
        words.say("result.confidence"),
        words.say("result.balance"));
    for (Ending it : endings) {
      var trust = it.trust();
      out.printf(
          form,
          it.pair(),
          trust.kept(),
          trust.missed(),
          number(OptionalDouble.of(trust.confidence())),
          number(trust.balance()));
    }
  }

  private String number(OptionalDouble number) {
    return number.isEmpty() ? "-" : String.format(words.language(), "%.2f", number.getAsDouble());
  }

  private void chart(Ending best, Ending worst) {
    var both = best == worst ? List.of(best) : List.of(best, worst);
    var from = both.stream().map(Ending::from).min(Instant::compareTo).orElseThrow();
    var until =
        both.stream().map(it -> it.standing().lastEventAt()).max(Instant::compareTo).orElseThrow();
    var instants = Chart.spread(from, until, COLUMNS);
    var curves = both.stream().map(it -> curve(it == best ? '*' : 'o', it, instants)).toList();
    new Chart(instants, curves).lines(words).forEach(out::println);
  }

  /** Nothing is drawn behind the last event: what became of them then is not in the file. */
  private Curve curve(char symbol, Ending it, List<Instant> instants) {
    var balances =
        instants.stream()
            .map(at ->
                at.isAfter(it.standing().lastEventAt())
                    ? OptionalDouble.empty()
                    : trust(it.pair(), it.standing(), at).balance())
            .toList();
    return new Curve(symbol, words.say("result.curve", it.pair()), balances);
  }
}
