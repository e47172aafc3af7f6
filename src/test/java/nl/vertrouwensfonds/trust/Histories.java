package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.CLIENT;
import static nl.vertrouwensfonds.domain.Side.SUPPLIER;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.trust.Deed.About;
import nl.vertrouwensfonds.trust.Deed.What;

/** Histories at random, of whatever the rules accept. */
final class Histories {

  private static final What[] MORE =
      Stream.concat(
              Stream.of(What.values()),
              Stream.of(
                  What.KEPT,
                  What.KEPT,
                  What.KEPT,
                  What.MADE,
                  What.MADE,
                  What.DELIVERED,
                  What.DELIVERED,
                  What.ASSESSED,
                  What.ASSESSED,
                  What.ASSESSED,
                  What.MOVE_ANSWERED,
                  What.ACKNOWLEDGED,
                  What.MENDED))
          .toArray(What[]::new);

  private final Random random;

  /**
   * Other histories on every run, unless {@code -Dfonds.seed} says which.
   *
   * @param of whose they are
   */
  static Histories of(String of) {
    long seed = Long.getLong("fonds.seed", System.nanoTime());
    System.out.println(of + ": -Dfonds.seed=" + seed);
    return new Histories(new Random(seed));
  }

  private Histories(Random random) {
    this.random = random;
  }

  Random random() {
    return random;
  }

  /** A history of both sides that tries so many deeds. */
  List<Deed> both(int tries) {
    return both(tries, it -> true);
  }

  List<Deed> both(int tries, Predicate<Deed> allowed) {
    return any(tries, allowed, beginning());
  }

  /** A history of the supplier's conduct alone. */
  List<Deed> ofSupplier(int tries) {
    return after(beginning(), tries, it -> true);
  }

  /** Nothing, or a breach that is on probation, so that some heal, with something left over. */
  List<Deed> beginning() {
    return random.nextBoolean()
        ? List.of()
        : List.of(
            Deed.reported(0, SUPPLIER, 0, Kind.values()[random.nextInt(3)], Severity.MINOR),
            Deed.about(0, What.ACKNOWLEDGED, SUPPLIER, 0),
            Deed.about(0, What.APOLOGISED, SUPPLIER, 0),
            Deed.about(0, What.EXPLAINED, SUPPLIER, 0),
            Deed.about(0, What.WAIVED, SUPPLIER, 0));
  }

  /** What follows on a beginning, of the supplier's conduct alone, of such deeds. */
  List<Deed> after(List<Deed> beginning, int tries, Predicate<Deed> allowed) {
    return any(tries, it -> it.of() == SUPPLIER && allowed.test(it), beginning);
  }

  private List<Deed> any(int tries, Predicate<Deed> allowed, List<Deed> beginning) {
    var conduct = Conduct.of(beginning);
    var deeds = new ArrayList<>(beginning);
    double day = beginning.isEmpty() ? 0 : beginning.getLast().day();
    // A narrower pace makes what happens in one month show, a wider one what time heals.
    double pace = Math.pow(10, random.nextDouble() * 2.2 - 0.5);
    for (int i = 0; i < tries; i++) {
      day += random.nextInt(4) == 0 ? 0 : random.nextDouble() * pace;
      Deed deed = any(day, deeds);
      boolean possible = deed.what().begins() || deed.isAbout(About.NEUTRAL) || deed.number() >= 0;
      if (possible && allowed.test(deed) && conduct.does(deed)) {
        deeds.add(deed);
      }
    }
    return deeds;
  }

  /** Something new, or something about what is there already; -1 when nothing is. */
  private Deed any(double day, List<Deed> deeds) {
    What what = MORE[random.nextInt(MORE.length)];
    Side of = random.nextInt(3) == 0 ? CLIENT : SUPPLIER;
    int number = what.begins() ? next(deeds) : some(deeds, of, what.about());
    return new Deed(day, what, of, number, choice(what, of, deeds));
  }

  private static int next(List<Deed> deeds) {
    return deeds.stream().mapToInt(Deed::number).max().orElse(-1) + 1;
  }

  private int some(List<Deed> deeds, Side of, About about) {
    var known =
        deeds.stream()
            .filter(it -> it.what().begins() && it.isAbout(about) && it.of() == of)
            .mapToInt(Deed::number)
            .filter(number -> number >= 0)
            .toArray();
    // What came last is where most still happens.
    int last = Math.min(known.length, random.nextInt(4) == 0 ? known.length : 3);
    return last == 0 ? -1 : known[known.length - 1 - random.nextInt(last)];
  }

  private int choice(What what, Side of, List<Deed> deeds) {
    return switch (what) {
      case MADE -> random.nextInt(6) + 6 * random.nextInt(40);
      case MOVE_ASKED, MOVE_ASKED_BY_RECEIVER -> random.nextInt(50);
      case JOINED -> Math.max(0, target(of, deeds));
      case REPORTED -> {
        int target = random.nextInt(3) == 0 ? target(of, deeds) : -1;
        yield random.nextInt(9) + 9 * (1 + target);
      }
      default -> random.nextInt(9);
    };
  }

  private int target(Side of, List<Deed> deeds) {
    boolean commitment = random.nextBoolean();
    int some = some(deeds, of, commitment ? About.COMMITMENT : About.BREACH);
    return some < 0 ? -1 : 2 * some + (commitment ? 1 : 0);
  }

  /** Days to look at: those of the deeds, and others until two years after the last. */
  List<Double> days(List<Deed> deeds) {
    var days = new ArrayList<Double>();
    deeds.forEach(it -> days.add(it.day()));
    double last = deeds.isEmpty() ? 0 : deeds.getLast().day();
    for (int i = 0; i < 30; i++) {
      days.add(random.nextDouble() * (last + 10));
      days.add(last + random.nextDouble() * 800);
    }
    days.sort(Double::compare);
    return days;
  }
}
