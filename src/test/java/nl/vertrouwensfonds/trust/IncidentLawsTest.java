package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.trust.Deed.What;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of one fact that is told more than once. */
class IncidentLawsTest {

  private static final Set<What> SPEAKS = EnumSet.of(What.SPOKEN, What.EXPLAINED);

  /** By which something of a miss can come back. */
  private static final Set<What> COMES_BACK =
      EnumSet.of(
          What.ASSESSED, What.RULED, What.JOINED, What.REPORTED, What.ACKNOWLEDGED, What.UPHELD);

  private final Histories histories = Histories.of("laws of incidents");

  @Test
  @DisplayName("26 one fact once: no join lowers a balance, then or later")
  void noJoinLowersABalance() {
    int compared = 0;
    for (int i = 0; i < 800; i++) {
      boolean told = i % 2 == 0;
      var joined = told ? histories.ofSupplier(100) : joinedLast();
      for (Deed it : List.copyOf(joined)) {
        if (it.what() == What.JOINED || it.what() == What.REPORTED && it.target().isPresent()) {
          var apart = apart(joined, it);
          if (apart.isPresent()) {
            double until = nothingComesBackUntil(it, joined);
            var days =
                histories.days(joined).stream()
                    .filter(day -> day >= it.day() && day < until)
                    .toList();
            Conduct.neverLower(Conduct.of(joined), apart.get(), days, it + " in " + joined);
            compared++;
          }
        }
      }
    }
    assertTrue(compared > 150, compared + " compared");
  }

  /** Much at first, of which two things turn out to be one fact; then nothing comes back. */
  private List<Deed> joinedLast() {
    var deeds = histories.ofSupplier(60);
    for (int tries = 0; tries < 10; tries++) {
      int last = deeds.size();
      deeds.addAll(joins(deeds));
      if (deeds.size() > last) {
        return histories.after(deeds, 60, it -> !COMES_BACK.contains(it.what()));
      }
    }
    return deeds;
  }

  private List<Deed> joins(List<Deed> before) {
    var all = histories.after(before, 60, it -> it.what() == What.JOINED);
    return all.size() == before.size() ? List.of() : List.of(all.get(before.size()));
  }

  /**
   * What a miss took from a count comes back with the join. Where it would have come back later by
   * another word on it, something else may have taken the same in between.
   */
  private static double nothingComesBackUntil(Deed join, List<Deed> deeds) {
    return deeds.subList(deeds.indexOf(join) + 1, deeds.size()).stream()
        .filter(it -> COMES_BACK.contains(it.what()))
        .mapToDouble(Deed::day)
        .findFirst()
        .orElse(Double.MAX_VALUE);
  }

  /** The same history without this join; empty when the rules tell them apart. */
  private static Optional<Conduct> apart(List<Deed> joined, Deed join) {
    var deeds = new ArrayList<>(joined);
    int at = deeds.indexOf(join);
    if (join.what() == What.JOINED) {
      deeds.remove(at);
    } else {
      deeds.set(at, join.namingNothing());
    }
    var wanted = others(Conduct.of(joined));
    return Conduct.attempt(deeds).filter(it -> others(it).equals(wanted));
  }

  private static List<String> others(Conduct it) {
    return it.events().stream().filter(name -> !name.equals("BreachJoined")).toList();
  }

  @Test
  @DisplayName("26 one fact once: told twice in one incident and walked alike, it weighs once")
  void toldTwiceItWeighsOnce() {
    int compared = 0;
    for (int i = 0; i < 400; i++) {
      boolean alone = i % 2 == 0;
      var start = new ArrayList<>(anotherOnProbation(Severity.values()[i / 9 % 3]));
      start.add(
          Deed.reported(300, SUPPLIER, 0, Kind.values()[i % 3], Severity.values()[i / 3 % 3]));
      start.add(Deed.about(300, What.ACKNOWLEDGED, SUPPLIER, 0));
      start.add(Deed.about(301, What.APOLOGISED, SUPPLIER, 0));
      start.add(Deed.about(301, What.EXPLAINED, SUPPLIER, 0));
      var deeds =
          histories.after(
              start,
              70,
              it ->
                  (it.what() != What.REPORTED || !alone)
                      && !(it.isAboutBreach(0) && SPEAKS.contains(it.what())));
      var once = Conduct.of(deeds);
      var twice = Conduct.of(twice(deeds));
      var days = histories.days(deeds);
      Conduct.neverLower(twice, once, days, deeds);
      if (alone) {
        Conduct.neverLower(once, twice, days, deeds);
      }
      compared += once.breach(0).orElseThrow().probation().isPresent() ? 1 : 0;
    }
    assertTrue(compared > 50, compared + " walked");
  }

  /** One that a proof sets back. */
  private static List<Deed> anotherOnProbation(Severity severity) {
    return List.of(
        Deed.reported(0, SUPPLIER, 1, Kind.ABILITY, severity),
        Deed.about(0, What.ACKNOWLEDGED, SUPPLIER, 1),
        Deed.about(0, What.APOLOGISED, SUPPLIER, 1),
        Deed.about(0, What.EXPLAINED, SUPPLIER, 1),
        Deed.about(0, What.WAIVED, SUPPLIER, 1),
        Deed.kept(1, SUPPLIER, Size.LARGE),
        Deed.kept(31, SUPPLIER, Size.LARGE),
        Deed.kept(59, SUPPLIER, Size.LARGE));
  }

  private static List<Deed> twice(List<Deed> deeds) {
    var twice = new ArrayList<Deed>();
    for (Deed it : deeds) {
      twice.add(it);
      if (it.what() == What.REPORTED && it.number() == 0) {
        twice.add(it.numbered(900).naming(0));
      } else if (it.isAboutBreach(0) && it.what() != What.JOINED) {
        twice.add(it.numbered(900));
      }
    }
    return twice;
  }

  @Test
  @DisplayName("26 one fact once: a breach about a miss weighs as the heavier of both")
  void aBreachAboutAMiss() {
    for (Severity severity : Severity.values()) {
      for (int size = 0; size < 3; size++) {
        var missed = new Deed(1, What.MISSED, SUPPLIER, 0, size);
        var told = Deed.reported(2, SUPPLIER, 1, Kind.ABILITY, severity).naming(1);
        var owned = Deed.about(2, What.ACKNOWLEDGED, SUPPLIER, 1);
        var both = Conduct.of(List.of(missed, told, owned)).fund(SUPPLIER, 2);
        double weight = Conduct.POLICY.weight(Kind.ABILITY, severity);
        double scar = 2 * new double[] {0.5, 1, 2}[size] * Conduct.POLICY.fading(1);
        double heavier = Math.max(weight, scar);
        assertEquals(heavier, both.position(Conduct.POLICY).evidence(), 1e-9);
      }
    }
  }
}
