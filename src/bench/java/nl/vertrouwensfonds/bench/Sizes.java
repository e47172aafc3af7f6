package nl.vertrouwensfonds.bench;

import java.nio.file.Path;
import nl.vertrouwensfonds.bench.Wrk.Load;

/** F: what an append and a read cost in a large database next to a small one. */
final class Sizes {

  private static final int SECONDS = 1;

  private Sizes() {}

  static void measure(Site site, Report report) throws Exception {
    var small = site.small(report);
    var large = site.large(report);
    report.say("F: sizes");
    warmed(site, report, small);
    warmed(site, report, large);
    String few = "%,d".formatted(small.events());
    String many = "%,d".formatted(large.events());
    String seats = "%,d seats".formatted(site.scale().relationships());
    var turns = new Turns();
    for (var load : new Load[] {Load.APPEND, Load.READ}) {
      turns
          .and(load + " few", turn(report, small, load, small.file("f-one", small.berts())))
          .and(load + " many", turn(report, large, load, large.file("f-one", large.berts())))
          .and(load + " few seats", turn(report, small, load, small.file("f-all", small.annas())))
          .and(load + " many seats", turn(report, large, load, large.file("f-all", large.annas())));
    }
    turns.take(1);
    var took = turns.take(site.scale().rounds());
    for (var load : new Load[] {Load.APPEND, Load.READ}) {
      String what = load == Load.APPEND ? "an append" : "a score";
      var one = report.add("F", what + ", " + few + " events", "ms", took.get(load + " few"));
      report.ratio("F", what + ", " + many + " events", took.get(load + " many"), one);
      report.ratio(
          "F", what + " of " + seats + ", " + few + " events", took.get(load + " few seats"), one);
      report.ratio(
          "F",
          what + " of " + seats + ", " + many + " events",
          took.get(load + " many seats"),
          one);
    }
  }

  /**
   * Both from a start, and with the same load behind them: one has recorded much more until now.
   */
  private static void warmed(Site site, Report report, Town town) throws Exception {
    town.stop();
    town.start().firstAnswer("/q/health/ready", null);
    var people = town.file("f-warm", town.berts());
    int seconds = site.scale().warmUp();
    Wrk.run(report.tools(), town.server(), Load.READ, people, 8, seconds);
    Wrk.run(report.tools(), town.server(), Load.APPEND, people, 8, seconds);
  }

  /** Milliseconds of the median answer, one after another. */
  private static Turns.Turn turn(Report report, Town town, Load load, Path people) {
    return () -> {
      var done = Wrk.run(report.tools(), town.server(), load, people, 1, SECONDS);
      return done.rate() > 0 ? done.p50() / 1e3 : 0;
    };
  }
}
