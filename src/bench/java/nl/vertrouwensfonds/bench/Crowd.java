package nl.vertrouwensfonds.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.vertrouwensfonds.bench.Wrk.Load;

/** I: what others notice while a crowd appends to one relationship. */
final class Crowd {

  private static final int CONNECTIONS = 256;

  private Crowd() {}

  static void measure(Site site, Report report) throws Exception {
    var scale = site.scale();
    var town = site.small(report);
    var people = town.berts();
    var one = town.file("crowd", people.subList(0, 1));
    var other = people.getLast();
    String path = "/relationships/" + other.relationship() + "/trust";
    report.say("I: a crowd of %d", CONNECTIONS);
    for (int read = 0; read < 50; read++) {
      town.server().read(path, other.token());
    }
    var alone = new ArrayList<Double>();
    var median = new ArrayList<Double>();
    var worst = new ArrayList<Double>();
    var health = new ArrayList<Double>();
    var rate = new ArrayList<Double>();
    int refused = 0;
    for (int round = 0; round < scale.rounds(); round++) {
      alone.add(part(took(town.server(), path, other.token(), scale.seconds()), 0.5));
      var crowd =
          Wrk.start(
              report.tools(), town.server(), Load.APPEND, one, CONNECTIONS, scale.seconds() + 1);
      Thread.sleep(500);
      var reads = new ArrayList<Double>();
      var answers = new ArrayList<Double>();
      while (crowd.isAlive()) {
        var read = town.server().ask(path, other.token());
        var answer = town.server().ask("/q/health", null);
        reads.add(read.took());
        answers.add(answer.took());
        refused += (read.status() == 200 ? 0 : 1) + (answer.status() == 200 ? 0 : 1);
      }
      rate.add(Wrk.read(new String(crowd.getInputStream().readAllBytes())).rate());
      median.add(part(reads, 0.5));
      worst.add(part(reads, 0.99));
      health.add(part(answers, 0.99));
    }
    report.say("of these reads %d were refused", refused);
    report.add("I", "another's score while nobody appends, median", "ms", new Series(alone));
    report.add("I", "the same while 256 append to one, median", "ms", new Series(median));
    report.add("I", "the same, 99 of 100 within", "ms", new Series(worst));
    report.add("I", "/q/health meanwhile, 99 of 100 within", "ms", new Series(health));
    report.add("I", "appends of those 256", "1/s", new Series(rate));
  }

  private static List<Double> took(Server server, String path, String token, int seconds)
      throws Exception {
    var took = new ArrayList<Double>();
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < until) {
      took.add(server.read(path, token));
    }
    return took;
  }

  private static double part(List<Double> took, double part) {
    var sorted = took.stream().sorted(Comparator.naturalOrder()).toList();
    return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
  }
}
