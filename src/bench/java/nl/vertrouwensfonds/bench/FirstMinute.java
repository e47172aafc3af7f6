package nl.vertrouwensfonds.bench;

import java.util.ArrayList;
import nl.vertrouwensfonds.bench.Wrk.Load;

/** H and K: the first minute of a service that is under load from its first moment. */
final class FirstMinute {

  private static final int CONNECTIONS = 32;

  private FirstMinute() {}

  static void measure(Site site, Report report) throws Exception {
    var scale = site.scale();
    var town = site.small(report);
    var people = town.file("minute", town.berts());
    int half = scale.load() / 2;
    report.say("H and K: %d seconds from a start", scale.load());
    var first = new ArrayList<Double>();
    var later = new ArrayList<Double>();
    var memory = new ArrayList<Double>();
    for (int round = 0; round < Math.min(3, scale.starts()); round++) {
      town.stop();
      town.start().firstAnswer("/q/health/live", null);
      first.add(load(report, town, people, half));
      later.add(load(report, town, people, scale.load() - half));
      memory.add(town.server().memory());
    }
    String seconds = "%d s of %d connections that append".formatted(scale.load(), CONNECTIONS);
    report.add("H", "resident memory after " + seconds, "MB", new Series(memory));
    var early =
        report.add("K", "appends in the first %d s".formatted(half), "1/s", new Series(first));
    var rate =
        report.add("K", "appends in the next %d s".formatted(half), "1/s", new Series(later));
    report.ratio("K", "the first next to the later", early, rate);
  }

  private static double load(Report report, Town town, java.nio.file.Path people, int seconds)
      throws Exception {
    return Wrk.run(report.tools(), town.server(), Load.APPEND, people, CONNECTIONS, seconds).rate();
  }
}
