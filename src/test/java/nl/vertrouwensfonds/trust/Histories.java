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
import nl.vertrouwensfonds.trust.Deed.What;

/** Histories at random, of whatever the rules accept. */
final class Histories {

  private static final What[] MORE =
      Stream.concat(
              Stream.of(What.values()),
              Stream.of(What.KEPT, What.KEPT, What.KEPT, What.KEPT, What.ACKNOWLEDGED, What.MENDED))
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
    return any(tries, it -> true, beginning());
  }

  /** A history of the supplier's conduct alone. */
  List<Deed> ofSupplier(int tries) {
    return any(tries, it -> it.of() == SUPPLIER, beginning());
  }

  /** Nothing, or a breach that is being proved, so that some heal, with something left over. */
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
    int breaches = 1;
    for (int i = 0; i < tries; i++) {
      day += random.nextInt(4) == 0 ? 0 : random.nextDouble() * pace;
      Deed deed = any(day, breaches);
      if (allowed.test(deed) && (deed.breach() < 0 || known(conduct, deed)) && conduct.does(deed)) {
        deeds.add(deed);
        breaches += deed.what() == What.REPORTED ? 1 : 0;
      }
    }
    return deeds;
  }

  private Deed any(double day, int breaches) {
    What what = MORE[random.nextInt(MORE.length)];
    Side of = random.nextInt(3) == 0 ? CLIENT : SUPPLIER;
    int breach =
        switch (what) {
          case KEPT, MISSED, DELIVERED, RULED_KEPT -> -1;
          case REPORTED -> breaches;
          default -> random.nextInt(breaches);
        };
    return new Deed(day, what, of, breach, random.nextInt(9));
  }

  private static boolean known(Conduct conduct, Deed deed) {
    return deed.what() == What.REPORTED
        || conduct.breach(deed.breach()).filter(it -> it.responsible() == deed.of()).isPresent();
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
