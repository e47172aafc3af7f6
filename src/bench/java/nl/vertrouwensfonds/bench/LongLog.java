package nl.vertrouwensfonds.bench;

import java.util.Map;

/** D: what reads cost that look at all of a long log. */
final class LongLog {

  private static final Map<String, String> PATHS =
      Map.of(
          "ledger", "/trust/ledger?direction=client-in-supplier",
          "steps", "/steps",
          "actions", "/actions",
          "history by days", "/trust/history?step=P7D",
          "history within days", "/trust/history?step=P7DT1H");

  private LongLog() {}

  static void measure(Site site, Report report) throws Exception {
    var scale = site.scale();
    var town = site.small(report);
    report.say("D: a log of %,d events", scale.log());
    var anna = town.longLog(scale.log());
    var turns = new Turns();
    PATHS.keySet().stream()
        .sorted()
        .forEach(it -> {
          String path = "/relationships/" + anna.relationship() + PATHS.get(it);
          turns.and(it, () -> town.server().read(path, anna.token()));
        });
    turns.take(scale.reads());
    turns
        .take(scale.rounds() * scale.reads())
        .forEach((name, took) ->
            report.add(
                "D", "GET %s of %,d events, alone".formatted(name, scale.log()), "ms", took));
  }
}
