package nl.vertrouwensfonds.cli.importing;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.client.TrustBalances;
import nl.vertrouwensfonds.cli.importing.ServiceState.ExistingRelationship;
import nl.vertrouwensfonds.cli.terminal.Chart;
import nl.vertrouwensfonds.cli.terminal.Chart.Series;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import nl.vertrouwensfonds.cli.terminal.Visible;
import nl.vertrouwensfonds.domain.Side;

/** How far each client trusts its supplier by the end of their imported history. */
record ResultReport(ServiceClient service, PrintWriter out, TerminalMessages messages) {
  private static final int COLUMNS = 61;

  /**
   * One relationship.
   *
   * @param trust the client's in the supplier, at the last event
   */
  private record ImportedHistory(
      PartyNames parties,
      Instant from,
      ExistingRelationship registered,
      TrustBalances.FundBalance trust) {
    double balance() {
      return trust.balance().orElse(-1);
    }
  }

  void show(List<RelationshipImport> relationships) {
    var registeredByKey = new ServiceState(service, messages).relationships();
    var histories =
        relationships.stream()
            .map(it -> imported(it, registeredByKey.get(it.parties().key())))
            .sorted(Comparator.comparing(ImportedHistory::balance).reversed())
            .toList();
    out.println();
    out.println(messages.text("result.title"));
    table(histories);
    var known = histories.stream().filter(it -> it.trust().balance().isPresent()).toList();
    if (!known.isEmpty()) {
      out.println();
      chart(known.getFirst(), known.getLast());
    }
  }

  private ImportedHistory imported(RelationshipImport planned, ExistingRelationship registered) {
    var trust = trust(planned.parties(), registered, registered.lastEventAt());
    return new ImportedHistory(planned.parties(), planned.from(), registered, trust);
  }

  private TrustBalances.FundBalance trust(
      PartyNames parties, ExistingRelationship registered, Instant at) {
    return TrustBalances.read(service, parties.user(Side.CLIENT), registered.id(), at)
        .clientInSupplier();
  }

  private void table(List<ImportedHistory> histories) {
    int widest = histories.stream().mapToInt(it -> shown(it.parties()).length()).max().orElse(0);
    int width = Math.max(widest, messages.text("result.pair").length());
    String form = "%-" + width + "s  %5s  %9s  %6s  %6s  %8s  %10s  %7s%n";
    out.printf(
        Locale.ROOT,
        form,
        messages.text("result.pair"),
        messages.text("result.kept"),
        messages.text("result.made-good"),
        messages.text("result.missed"),
        messages.text("result.moved"),
        messages.text("result.released"),
        messages.text("result.confidence"),
        messages.text("result.balance"));
    histories.forEach(it -> row(form, it));
  }

  private void row(String form, ImportedHistory history) {
    var trust = history.trust();
    out.printf(
        Locale.ROOT,
        form,
        shown(history.parties()),
        trust.kept(),
        trust.madeGood(),
        trust.missed(),
        trust.moves(),
        trust.released(),
        number(OptionalDouble.of(trust.confidence())),
        number(trust.balance()));
  }

  private static String shown(PartyNames parties) {
    return Visible.text(parties);
  }

  private String number(OptionalDouble number) {
    return number.isEmpty()
        ? "-"
        : String.format(messages.language(), "%.2f", number.getAsDouble());
  }

  private void chart(ImportedHistory best, ImportedHistory worst) {
    var both = best == worst ? List.of(best) : List.of(best, worst);
    var from = both.stream().map(ImportedHistory::from).min(Instant::compareTo).orElseThrow();
    var until =
        both.stream()
            .map(it -> it.registered().lastEventAt())
            .max(Instant::compareTo)
            .orElseThrow();
    var instants = Chart.spread(from, until, COLUMNS);
    var bothSeries = both.stream().map(it -> series(it == best ? '*' : 'o', it, instants)).toList();
    new Chart(instants, best.registered().zone(), bothSeries).lines(messages).forEach(out::println);
  }

  /** Nothing is drawn behind the last event: what became of them then is not in the file. */
  private Series series(char symbol, ImportedHistory it, List<Instant> instants) {
    var balances =
        instants.stream()
            .map(at ->
                at.isAfter(it.registered().lastEventAt())
                    ? OptionalDouble.empty()
                    : trust(it.parties(), it.registered(), at).balance())
            .toList();
    return new Series(symbol, messages.text("result.curve", it.parties()), balances);
  }
}
