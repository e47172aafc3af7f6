package nl.vertrouwensfonds.bench;

/** G: from the start of a process to its first answer. */
final class Starts {

  private Starts() {}

  static void measure(Site site, Report report) throws Exception {
    var town = site.small(report);
    site.hello(report).close();
    var bert = town.berts().getFirst();
    String path = "/relationships/" + bert.relationship() + "/trust";
    report.say("G: starts");
    var turns =
        new Turns()
            .and(
                "service",
                () -> {
                  town.stop();
                  double took = town.start().firstAnswer(path, bert.token());
                  town.stop();
                  return took;
                })
            .and(
                "hello",
                () -> {
                  try (var hello = site.helloAgain(town)) {
                    return hello.firstAnswer(Hello.PATH, bert.token());
                  }
                });
    var took = turns.take(site.scale().starts());
    var service =
        report.add(
            "G",
            "./fonds serve on an existing database to its first score",
            "s",
            took.get("service"),
            "with the start of PostgreSQL");
    var hello =
        report.add("G", "hello without a cache to its first answer", "s", took.get("hello"));
    report.ratio("G", "a start next to hello's", service, hello);
  }
}
