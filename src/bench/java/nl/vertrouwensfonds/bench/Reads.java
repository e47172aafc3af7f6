package nl.vertrouwensfonds.bench;

import nl.vertrouwensfonds.bench.Wrk.Load;

/** C: reading a score next to a hello behind the same tokens. */
final class Reads {

  private static final int CONNECTIONS = 32;

  private Reads() {}

  static void measure(Site site, Report report) throws Exception {
    var scale = site.scale();
    var town = site.small(report);
    var tools = report.tools();
    var people = town.file("readers", town.berts());
    try (var hello = site.hello(report)) {
      hello.firstAnswer(Hello.PATH, town.anna());
      report.say("C: reads");
      Wrk.run(tools, town.server(), Load.READ, people, CONNECTIONS, scale.warmUp());
      Wrk.run(tools, hello, Load.HELLO, people, CONNECTIONS, scale.warmUp());
      int seconds = scale.seconds();
      var took =
          new Turns()
              .and(
                  "score",
                  () ->
                      Wrk.run(tools, town.server(), Load.READ, people, CONNECTIONS, seconds).rate())
              .and(
                  "hello",
                  () -> Wrk.run(tools, hello, Load.HELLO, people, CONNECTIONS, seconds).rate())
              .take(scale.rounds());
      var score = report.add("C", "GET /trust, 32 connections", "1/s", took.get("score"));
      var least = report.add("C", "GET /hello, the same tokens", "1/s", took.get("hello"));
      report.ratio("C", "a score next to hello", score, least);
    }
  }
}
