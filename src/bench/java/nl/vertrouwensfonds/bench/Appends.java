package nl.vertrouwensfonds.bench;

import nl.vertrouwensfonds.bench.Wrk.Load;

/** A and B: appends over HTTP next to the bare database. */
final class Appends {

  private static final int CONNECTIONS = 32;

  private Appends() {}

  static void measure(Site site, Report report) throws Exception {
    var scale = site.scale();
    var town = site.small(report);
    var tools = report.tools();
    var all = town.file("berts", town.berts());
    var one = town.file("one-bert", town.berts().subList(0, 1));
    report.say("A and B: appends");
    Wrk.run(tools, town.server(), Load.APPEND, all, CONNECTIONS, scale.warmUp());
    var bare = new Pgbench(town, tools, scale.relationships());
    var same = bare.script("append.sql");
    var together = bare.together(same);
    var least = bare.script("least.sql");
    int seconds = scale.seconds();
    var took =
        new Turns()
            .and("http", () -> append(site, report, all))
            .and("same", () -> bare.rate(same, CONNECTIONS, seconds))
            .and("one", () -> append(site, report, one))
            .and("together", () -> bare.rate(together, CONNECTIONS, seconds))
            .and("least", () -> bare.rate(least, CONNECTIONS, seconds))
            .take(scale.rounds());
    String where = "32 connections, %,d relationships".formatted(scale.relationships());
    var http = report.add("A", "appends over HTTP, " + where, "1/s", took.get("http"));
    var statements =
        report.add(
            "A",
            "pgbench: its statements, one after another in one transaction",
            "1/s",
            took.get("same"),
            "seat, lock, key and clock, 7 writes, commit");
    report.ratio("A", "an append next to its statements", http, statements);
    var pipelined =
        report.add(
            "A", "pgbench: the same, its writes in one round trip", "1/s", took.get("together"));
    report.ratio("A", "an append next to that", http, pipelined);
    report.add(
        "A",
        "pgbench: row of an event, update of its relationship",
        "1/s",
        took.get("least"),
        "for orientation");
    var single =
        report.add("B", "appends over HTTP, all to one relationship", "1/s", took.get("one"));
    report.ratio("B", "one relationship next to all", single, http);
  }

  private static double append(Site site, Report report, java.nio.file.Path people)
      throws Exception {
    var server = site.small(report).server();
    return Wrk.run(report.tools(), server, Load.APPEND, people, CONNECTIONS, site.scale().seconds())
        .rate();
  }
}
