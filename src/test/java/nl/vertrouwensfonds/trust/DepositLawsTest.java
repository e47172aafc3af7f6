package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Kept;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.trust.Deed.About;
import nl.vertrouwensfonds.trust.Deed.What;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of what is deposited for kept commitments, and what that makes of a miss. */
class DepositLawsTest {

  private final Histories histories = Histories.of("laws of deposits");

  /** When something of the room became a deposit's, and how much. */
  private record Taken(double day, double amount) {}

  @Test
  @DisplayName("2 on foot: what is delivered in any 30 days adds at most 4 to the deposits")
  void onFoot() {
    double most = 0;
    for (int i = 0; i < 400; i++) {
      var deeds = i % 2 == 0 ? histories.ofSupplier(90) : busy();
      var taken = taken(Conduct.of(deeds));
      for (Taken first : taken) {
        double sum =
            taken.stream()
                .filter(it -> it.day() >= first.day() && it.day() <= first.day() + 30)
                .mapToDouble(Taken::amount)
                .sum();
        assertTrue(sum <= 4 + 1e-9, sum + " from " + first + " in " + deeds);
        most = Math.max(most, sum);
      }
    }
    assertTrue(most > 3.5, "never came near: " + most);
  }

  /** Many commitments, delivered and assessed whenever. */
  private List<Deed> busy() {
    var deeds = new ArrayList<Deed>();
    double pace = 1 + 100 * histories.random().nextDouble();
    for (int number = 0; number < 60; number++) {
      double day = pace * histories.random().nextDouble();
      double delivered = day + pace * histories.random().nextDouble();
      double assessed = delivered + 1.5 * pace * histories.random().nextDouble();
      deeds.add(Deed.made(day, SUPPLIER, number, size(), 0));
      if (number % 3 > 0) {
        deeds.add(Deed.about(delivered, What.DELIVERED, SUPPLIER, number));
      }
      deeds.add(Deed.assessed(assessed, SUPPLIER, number, Outcome.KEPT));
    }
    deeds.sort(Comparator.comparingDouble(Deed::day));
    return deeds;
  }

  /** By when it was delivered, if that was not too long before; else by when it was assessed. */
  private static List<Taken> taken(Conduct conduct) {
    var delivered = new HashMap<UUID, Double>();
    for (Envelope it : conduct.story.log()) {
      double day = day(it.stamp().effectiveAt());
      switch (it.data()) {
        case CommitmentDelivered event -> delivered.putIfAbsent(event.commitment(), day);
        // What is delivered after that is no first delivery.
        case CommitmentAssessed event -> delivered.putIfAbsent(event.commitment(), -1e9);
        default -> {}
      }
    }
    var taken = new ArrayList<Taken>();
    for (Effect effect : conduct.effects(SUPPLIER)) {
      if (effect instanceof Kept it) {
        double assessed = day(it.at());
        double first = delivered.getOrDefault(it.commitment(), assessed);
        taken.add(new Taken(assessed - first <= 100 ? first : assessed, it.counted()));
      }
    }
    return taken;
  }

  private static double day(Instant at) {
    return Duration.between(History.START, at).toNanos() / 86_400e9;
  }

  @Test
  @DisplayName("2 on foot: whatever is kept in 30 days without a delivery adds at most 4")
  void onFootWithoutDeliveries() {
    double most = 0;
    for (int i = 0; i < 300; i++) {
      var deeds = histories.after(histories.beginning(), 20, it -> it.what().isAtOnce());
      double from = deeds.isEmpty() ? 0 : deeds.getLast().day();
      double before = Conduct.of(deeds).fund(SUPPLIER, from).deposits();
      many(from, 30).forEach(deeds::add);
      double added = Conduct.of(deeds).fund(SUPPLIER, from + 30).deposits() - before;
      assertTrue(added <= 4 + 1e-9, added + " after " + deeds);
      most = Math.max(most, added);
    }
    assertTrue(most > 3, "never came near: " + most);
  }

  private List<Deed> many(double from, double days) {
    int count = 1 + histories.random().nextInt(200);
    return DoubleStream.generate(() -> from + days * histories.random().nextDouble())
        .limit(count)
        .sorted()
        .mapToObj(day -> Deed.kept(day, SUPPLIER, size()))
        .toList();
  }

  private Size size() {
    return Size.values()[histories.random().nextInt(3)];
  }

  @Test
  @DisplayName("11 no whitewash: splitting a kept commitment never raises a balance")
  void noWhitewash() {
    int split = 0;
    for (int i = 0; i < 400; i++) {
      var deeds = histories.after(histories.beginning(), 80, it -> !takesBack(it));
      deeds.removeIf(it -> it.what() == What.ASSESSED && !isFirst(it, deeds));
      var pieces = new ArrayList<Deed>();
      deeds.forEach(it -> pieces.addAll(split(it, deeds)));
      split += pieces.size() - deeds.size();
      var whole = Conduct.attempt(deeds);
      if (whole.isPresent()) {
        var splitUp = Conduct.of(pieces);
        Conduct.neverLower(whole.get(), splitUp, histories.days(deeds), deeds);
      }
    }
    assertTrue(split > 600, split + " pieces");
  }

  /** Whether something of a miss comes back, by a later word or by an incident. */
  private static boolean takesBack(Deed it) {
    boolean joins = it.target().isPresent() && it.target().getAsInt() % 2 == 1;
    return it.what() == What.RULED
        || it.what() == What.JOINED && joins
        || it.what() == What.REPORTED && joins;
  }

  private static boolean isFirst(Deed assessed, List<Deed> deeds) {
    return deeds.stream()
            .filter(it -> it.what() == What.ASSESSED || it.what().isAtOnce())
            .filter(it -> it.isAboutCommitment(assessed.number()))
            .findFirst()
            .orElseThrow()
        == assessed;
  }

  /** A large one becomes a normal and two small ones, a normal one two small ones. */
  private static List<Deed> split(Deed it, List<Deed> deeds) {
    var made =
        deeds.stream()
            .filter(deed -> deed.what().begins() && deed.isAboutCommitment(it.number()))
            .findFirst();
    boolean kept =
        deeds.stream()
            .filter(deed -> deed.what() != What.MADE && deed.isAboutCommitment(it.number()))
            .allMatch(deed -> !isAssessed(deed) || deed.outcome() == Outcome.KEPT);
    if (!it.isAbout(About.COMMITMENT) || !kept || made.orElseThrow().size() == Size.SMALL) {
      return List.of(it);
    }
    return made.get().size() == Size.NORMAL
        ? List.of(piece(it, 1, Size.SMALL), piece(it, 2, Size.SMALL))
        : List.of(piece(it, 1, Size.NORMAL), piece(it, 2, Size.SMALL), piece(it, 3, Size.SMALL));
  }

  private static boolean isAssessed(Deed it) {
    return it.what() == What.ASSESSED || it.what().isAtOnce();
  }

  private static Deed piece(Deed it, int which, Size size) {
    var numbered = it.numbered(it.number() + 1000 * which);
    boolean sized = it.what().begins();
    return sized ? numbered.choosing(it.choice() - it.choice() % 3 + size.ordinal()) : numbered;
  }

  @Test
  @DisplayName("28 padding: smaller ones kept besides never make a miss weigh less")
  void padding() {
    int heavier = 0;
    for (int i = 0; i < 400; i++) {
      var deeds = histories.after(List.of(), 60, it -> it.isAbout(About.COMMITMENT));
      double day = deeds.isEmpty() ? 1 : deeds.getLast().day();
      var missed = i % 2 == 0 ? Size.NORMAL : Size.LARGE;
      var padded = new ArrayList<>(deeds);
      for (int more = histories.random().nextInt(100); more > 0; more--) {
        var smaller = Size.values()[histories.random().nextInt(missed.ordinal())];
        padded.add(Deed.kept(day, SUPPLIER, smaller));
      }
      double plain = weight(deeds, day, missed);
      double thinned = weight(padded, day, missed);
      assertTrue(thinned >= plain - 1e-12, thinned + " < " + plain + " in " + padded);
      heavier += plain < 2 * (missed.ordinal()) ? 1 : 0;
    }
    assertTrue(heavier > 50, heavier + " misses in proportion");
  }

  /** The scar that a miss leaves on that day. */
  private static double weight(List<Deed> before, double day, Size size) {
    var deeds = new ArrayList<>(before);
    double scars = Conduct.of(deeds).fund(SUPPLIER, day).scars();
    deeds.add(Deed.missed(day, SUPPLIER, size));
    return Conduct.of(deeds).fund(SUPPLIER, day).scars() - scars;
  }
}
