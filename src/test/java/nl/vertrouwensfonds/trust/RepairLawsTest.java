package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.trust.Deed.What;
import nl.vertrouwensfonds.trust.OpenBreach.Parts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of what the five steps give back. */
class RepairLawsTest {

  private static final int ACCEPTED_APOLOGY = 2;
  private static final int ACCEPTED_EXPLANATION = 1;
  private static final Set<What> REMEDIES =
      EnumSet.of(What.PROMISED, What.MENDED, What.AGREED, What.PAID, What.WAIVED);

  private final Histories histories = Histories.of("laws of repair");

  private static List<Deed> proven(Kind kind, Severity severity) {
    var deeds = new ArrayList<Deed>();
    deeds.add(Deed.reported(0, SUPPLIER, 0, kind, severity));
    deeds.add(Deed.about(0, What.ACKNOWLEDGED, SUPPLIER, 0));
    return deeds;
  }

  private static List<Deed> words(Kind kind, Severity severity) {
    var deeds = proven(kind, severity);
    deeds.add(Deed.about(1, What.APOLOGISED, SUPPLIER, 0));
    deeds.add(Deed.about(1, What.APOLOGY_ANSWERED, SUPPLIER, 0).choosing(ACCEPTED_APOLOGY));
    deeds.add(Deed.about(1, What.EXPLAINED, SUPPLIER, 0));
    var accepted = Deed.about(1, What.EXPLANATION_ANSWERED, SUPPLIER, 0);
    deeds.add(accepted.choosing(ACCEPTED_EXPLANATION));
    return deeds;
  }

  private static List<Deed> mended(Kind kind, Severity severity) {
    var deeds = words(kind, severity);
    deeds.add(Deed.about(2, What.PROMISED, SUPPLIER, 0));
    deeds.add(Deed.about(2, What.MENDED, SUPPLIER, 0));
    return deeds;
  }

  /** What each step gave back of the first breach. */
  private static Parts parts(Fund fund) {
    return fund.position(Conduct.POLICY).breaches().values().iterator().next().parts();
  }

  @Test
  @DisplayName("4 words alone: apology and explanation heal at most 30 % of a breach")
  void wordsAlone() {
    for (Kind kind : Kind.values()) {
      for (Severity severity : Severity.values()) {
        var conduct = Conduct.of(words(kind, severity));
        for (double day : new double[] {1, 100, 1000}) {
          var it = parts(conduct.fund(SUPPLIER, day));
          assertTrue(it.weight() - it.left() <= 0.3 * it.weight() + 1e-9, it.toString());
        }
      }
    }
  }

  @Test
  @DisplayName("4 words alone: nor does anything else heal more without a remedy")
  void wordsAloneWhateverElseHappens() {
    int open = 0;
    for (int i = 0; i < 300; i++) {
      var start = words(Kind.values()[i % 3], Severity.values()[i / 3 % 3]);
      var deeds = histories.after(start, 60, it -> !REMEDIES.contains(it.what()));
      var conduct = Conduct.of(deeds);
      for (Fund fund : conduct.funds(SUPPLIER, histories.days(deeds))) {
        for (var it : fund.position(Conduct.POLICY).breaches().values()) {
          var parts = it.parts();
          assertTrue(parts.left() >= 0.7 * parts.weight() - 1e-9, parts + " in " + deeds);
          open++;
        }
      }
    }
    assertTrue(open > 1000, open + " open");
  }

  @Test
  @DisplayName("5 deeds over words: the remedy heals as much as the apology or the explanation")
  void deedsOverWords() {
    for (Kind kind : Kind.values()) {
      for (var deeds : List.of(mended(kind, Severity.SERIOUS), paid(kind), mendedAndPaid(kind))) {
        var it = parts(Conduct.of(deeds).fund(SUPPLIER));
        assertTrue(it.remedy() >= it.apology() && it.apology() > 0, it.toString());
        assertTrue(it.remedy() >= it.explanation() && it.explanation() > 0, it.toString());
      }
    }
  }

  private static List<Deed> paid(Kind kind) {
    var deeds = words(kind, Severity.SERIOUS);
    deeds.add(Deed.about(2, What.AGREED, SUPPLIER, 0).choosing(7));
    deeds.add(Deed.about(2, What.PAID, SUPPLIER, 0));
    return deeds;
  }

  private static List<Deed> mendedAndPaid(Kind kind) {
    var deeds = words(kind, Severity.SERIOUS);
    deeds.add(Deed.about(2, What.PROMISED, SUPPLIER, 0));
    deeds.add(Deed.about(2, What.AGREED, SUPPLIER, 0).choosing(7));
    deeds.add(Deed.about(2, What.MENDED, SUPPLIER, 0));
    deeds.add(Deed.about(2, What.PAID, SUPPLIER, 0));
    return deeds;
  }

  @Test
  @DisplayName("9 once: the second apology is refused and changes nothing")
  void once() {
    for (int answer = 0; answer < 3; answer++) {
      var deeds = proven(Kind.ABILITY, Severity.GRAVE);
      deeds.add(Deed.about(1, What.APOLOGISED, SUPPLIER, 0));
      var conduct = Conduct.of(deeds);
      conduct.does(Deed.about(2, What.APOLOGY_ANSWERED, SUPPLIER, 0).choosing(answer));
      double before = conduct.balance(SUPPLIER, 100);
      assertFalse(conduct.does(Deed.about(3, What.APOLOGISED, SUPPLIER, 0)));
      assertEquals(before, conduct.balance(SUPPLIER, 100));
    }
  }

  @Test
  @DisplayName("10 waiting repairs no breach: without a remedy it weighs the same for years")
  void waitingRepairsNoBreach() {
    int compared = 0;
    for (int i = 0; i < 400; i++) {
      var started = proven(Kind.values()[i % 3], Severity.values()[i / 3 % 3]);
      started.add(Deed.about(1, What.APOLOGISED, SUPPLIER, 0));
      started.add(Deed.about(1, What.APOLOGY_ANSWERED, SUPPLIER, 0).choosing(i));
      var conduct = Conduct.of(histories.after(started, i % 40, it -> true));
      var fund = conduct.fund(SUPPLIER);
      for (var open : fund.breaches()) {
        if (!complete(conduct, open.id())) {
          compared++;
          double left = open.parts(fund.at(), Conduct.POLICY).left();
          var later = fund.faded(fund.at().plusSeconds(2000 * 86_400L), Conduct.POLICY);
          double still = later.position(Conduct.POLICY).breaches().get(open.id()).parts().left();
          assertEquals(left, still, 1e-12);
        }
      }
    }
    assertTrue(compared > 100, compared + " compared");
  }

  /** As the log tells it: something was promised and nothing of it is open, or it was waived. */
  private static boolean complete(Conduct conduct, UUID breach) {
    var of = new HashMap<UUID, UUID>();
    var open = new HashSet<UUID>();
    boolean promised = false;
    for (Envelope it : conduct.story.log()) {
      switch (it.data()) {
        case RemedyWaived waived when waived.breach().equals(breach) -> {
          return true;
        }
        case CorrectionPromised promise when promise.breach().equals(breach) -> open.add(it.id());
        case CorrectionAssessed assessed -> open.remove(assessed.correction());
        case CompensationOffered offer -> of.put(it.id(), offer.breach());
        case CompensationAnswered agreed
            when breach.equals(of.get(agreed.compensation()))
                && agreed.answer() == OfferAnswer.ACCEPTED ->
            open.add(agreed.compensation());
        case CompensationAssessed assessed -> open.remove(assessed.compensation());
        default -> {}
      }
      promised |= !open.isEmpty();
    }
    return promised && open.isEmpty();
  }

  @Test
  @DisplayName("13 patience: no serious breach heals within 180 days, no grave one within 365")
  void patience() {
    healsAfter(Severity.SERIOUS, 180);
    healsAfter(Severity.GRAVE, 365);
  }

  @Test
  @DisplayName("13 patience: nothing that happens meanwhile hastens it")
  void nothingHastensIt() {
    for (int i = 0; i < 300; i++) {
      var severity = i % 2 == 0 ? Severity.SERIOUS : Severity.GRAVE;
      double first = 2 + (i % 2 == 0 ? 180 : 365);
      var deeds = histories.after(mended(Kind.values()[i % 3], severity), i % 70, it -> true);
      double other = 2 + (first - 4) * histories.random().nextDouble();
      deeds.add(Deed.reported(other, SUPPLIER, 999, Kind.ABILITY, Severity.values()[i / 3 % 3]));
      deeds.add(Deed.about(other, What.ACKNOWLEDGED, SUPPLIER, 999));
      for (double day = 2; day < first; day += 5 * histories.random().nextDouble()) {
        deeds.add(Deed.kept(day, SUPPLIER, Size.LARGE));
      }
      deeds.sort(Comparator.comparingDouble(Deed::day));
      deeds.removeIf(it -> it.day() >= first);
      Conduct.attempt(deeds).ifPresent(it -> assertTrue(isOpen(it, first - 1e-6)));
    }
  }

  private static boolean isOpen(Conduct conduct, double day) {
    UUID first = conduct.breach(0).orElseThrow().id();
    return conduct.fund(SUPPLIER, day).breaches().stream().anyMatch(b -> b.id().equals(first));
  }

  private void healsAfter(Severity severity, int days) {
    for (Kind kind : Kind.values()) {
      var deeds = mended(kind, severity);
      for (double day = 2; day < 2 + days; day += 5 * histories.random().nextDouble()) {
        deeds.add(Deed.kept(day, SUPPLIER, Size.LARGE));
      }
      var conduct = Conduct.of(deeds);
      assertEquals(1, conduct.fund(SUPPLIER, 2 + days - 1e-6).breaches().size());
      assertEquals(0, conduct.fund(SUPPLIER, 2 + days).breaches().size());
    }
  }

  @Test
  @DisplayName("14 no buying: more money, more promises or more pieces give no more than in full")
  void noBuying() {
    double full = agreeing(20);
    assertEquals(full, agreeing(20, 20), 1e-9, "more is agreed on");
    assertEquals(full, agreeing(2000), 1e-9, "much more is agreed on");
    assertEquals(full, agreeing(5, 5, 7, 0), 1e-9, "in pieces");
    assertEquals(full, payingBeyond(20), 1e-9, "more is paid than was agreed on");
    assertEquals(
        payingOneOfTwo(2100), payingOneOfTwo(100_000_000), 1e-9, "more is paid of one of two");
  }

  @Test
  @DisplayName("14 no buying: in any history a compensation in two pieces is worth the same")
  void inPieces() {
    int compared = 0;
    for (int i = 0; i < 300; i++) {
      var start = words(Kind.values()[i % 3], Severity.values()[i / 3 % 3]);
      start.add(Deed.about(2, What.AGREED, SUPPLIER, 0).choosing(7));
      var deeds = histories.after(start, 70, it -> it.what() != What.AGREED || it.choice() % 2 > 0);
      var pieces = new ArrayList<Deed>();
      for (Deed it : deeds) {
        var piece = it.what() == What.AGREED ? it.choosing((it.choice() - 1) / 2) : it;
        pieces.add(piece);
        if (it.what() == What.AGREED || it.what() == What.PAID) {
          pieces.add(piece);
        }
      }
      var split = Conduct.attempt(pieces);
      if (split.isPresent()) {
        var days = histories.days(deeds);
        var whole = Conduct.of(deeds).balances(SUPPLIER, days);
        var same = split.get().balances(SUPPLIER, days);
        for (int at = 0; at < days.size(); at++) {
          assertEquals(whole.get(at), same.get(at), 1e-9, deeds.toString());
        }
        compared++;
      }
    }
    assertTrue(compared > 200, compared + " compared");
  }

  /** What weighs after one of two equal compensations was paid with so many cents. */
  private static double payingOneOfTwo(long cents) {
    var deeds = words(Kind.BENEVOLENCE, Severity.SERIOUS);
    deeds.add(Deed.about(2, What.AGREED, SUPPLIER, 0).choosing(20));
    deeds.add(Deed.about(2, What.AGREED, SUPPLIER, 0).choosing(20));
    var conduct = Conduct.of(deeds);
    var first = conduct.breach(0).orElseThrow().remedy().compensations().iterator().next();
    conduct.pays(3, first.id(), cents);
    conduct.does(Deed.about(3, What.PAID, SUPPLIER, 0));
    return conduct.balance(SUPPLIER, 400);
  }

  /** What weighs a year after compensations were agreed on, and all were paid. */
  private static double agreeing(int... euros) {
    var deeds = words(Kind.BENEVOLENCE, Severity.SERIOUS);
    for (int each : euros) {
      deeds.add(Deed.about(2, What.AGREED, SUPPLIER, 0).choosing(each));
    }
    for (int _ : euros) {
      deeds.add(Deed.about(3, What.PAID, SUPPLIER, 0));
    }
    return Conduct.of(deeds).balance(SUPPLIER, 400);
  }

  private static double payingBeyond(int euros) {
    var deeds = words(Kind.BENEVOLENCE, Severity.SERIOUS);
    deeds.add(Deed.about(2, What.AGREED, SUPPLIER, 0).choosing(euros));
    var conduct = Conduct.of(deeds);
    var agreed = conduct.breach(0).orElseThrow().remedy().compensations().iterator().next();
    conduct.pays(3, agreed.id(), 100_000_000);
    conduct.does(Deed.about(3, What.PAID, SUPPLIER, 0));
    return conduct.balance(SUPPLIER, 400);
  }
}
