package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.CLIENT;
import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.action.NextActions;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Explanation;
import nl.vertrouwensfonds.domain.command.ApologyCommand.OfferApology;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.CaseCommand.AnswerMediation;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeemCommitmentKept;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.trust.Deed.What;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws that compare a repair with the same one taken otherwise. */
class ProbationLawsTest {

  private final Histories histories = Histories.of("laws of probation");

  /** A breach of the supplier's, on its way through the five steps, and what else happened. */
  private List<Deed> repaired(int i, int tries) {
    var start = new ArrayList<Deed>();
    start.add(Deed.reported(0, SUPPLIER, 0, Kind.values()[i % 3], Severity.values()[i / 3 % 3]));
    start.add(Deed.about(0, What.ACKNOWLEDGED, SUPPLIER, 0));
    start.add(Deed.about(1, What.APOLOGISED, SUPPLIER, 0));
    if (i % 2 == 0) {
      start.add(Deed.about(2, What.EXPLAINED, SUPPLIER, 0));
      start.add(Deed.about(2, What.WAIVED, SUPPLIER, 0));
    }
    return histories.after(start, tries, it -> true);
  }

  @Test
  @DisplayName("8 no self-praise: what a side does alone never raises its balance, but for words")
  void noSelfPraise() {
    int acts = 0;
    for (int i = 0; i < 120; i++) {
      var deeds = repaired(i, 30);
      var told = Conduct.of(deeds);
      for (Side side : List.of(SUPPLIER, CLIENT)) {
        for (Action action : offered(told, side)) {
          var acted = Conduct.of(deeds);
          acted.story.tells(acted.story.of(side), last(told), action.sample());
          switch (action.sample()) {
            case OfferApology offer ->
                wordsGiveOnlyTheirPart(told, acted, side, offer.breach(), mostOf(told, offer));
            case GiveExplanation give ->
                wordsGiveOnlyTheirPart(told, acted, side, give.breach(), mostOf(told, give));
            // Whoever owns up to what is one fact with something else has that counted once.
            case AnswerBreach answer when isOneFactWithMore(told, answer) -> {}
            // What both agreed that it may record.
            case DeemCommitmentKept _ -> {}
            // From then on time lets a report rest.
            case AnswerBreach _, AnswerMediation _ ->
                neverHigher(told, acted, side, action + " after " + deeds, 0);
            default -> neverHigher(told, acted, side, action + " after " + deeds, 0, 1, 100, 1000);
          }
          acts++;
        }
      }
    }
    assertTrue(acts > 1000, acts + " acts");
  }

  private static boolean isOneFactWithMore(Conduct told, AnswerBreach answer) {
    var breaches = told.story.relationship().breaches();
    var breach = breaches.find(answer.breach()).orElseThrow();
    return breaches.incidentOf(breach).size() > 1 || !breaches.missesOf(breach).isEmpty();
  }

  private static Instant last(Conduct told) {
    return told.story.log().getLast().stamp().effectiveAt();
  }

  private static List<Action> offered(Conduct told, Side side) {
    var moment = Moment.told(told.story.now(), last(told));
    return NextActions.of(told.story.relationship(), told.story.of(side), moment);
  }

  private static void neverHigher(
      Conduct before, Conduct after, Side side, String what, int... later) {
    for (int days : later) {
      var at = last(before).plusSeconds(days * 86_400L);
      double was = Conduct.level(before.fund(side).faded(at, Conduct.POLICY));
      double is = Conduct.level(after.fund(side).faded(at, Conduct.POLICY));
      assertTrue(is <= was + 1e-9, what + ": from " + was + " to " + is);
    }
  }

  /** The unanswered part of their share, and what waited behind them. */
  private static void wordsGiveOnlyTheirPart(
      Conduct before, Conduct after, Side side, UUID breach, double most) {
    var was = before.fund(side).position(Conduct.POLICY).breaches().get(breach).parts();
    var is = after.fund(side).position(Conduct.POLICY).breaches().get(breach).parts();
    double given = (was.left() - is.left()) / was.weight();
    assertTrue(given <= most + 1e-9, given + " of at most " + most);
  }

  private static double mostOf(Conduct before, OfferApology offer) {
    var breach = before.story.relationship().breaches().find(offer.breach()).orElseThrow();
    var share = Conduct.POLICY.shares().get(breach.kind());
    double waiting = share.explanation() * explained(breach) + remedied(breach);
    return 0.3 * share.apology() + (breach.explanation().isEmpty() ? 0 : waiting);
  }

  private static double mostOf(Conduct before, GiveExplanation give) {
    var breach = before.story.relationship().breaches().find(give.breach()).orElseThrow();
    var share = Conduct.POLICY.shares().get(breach.kind());
    boolean counts = breach.explanation().isEmpty() && breach.apology().isPresent();
    return counts ? 0.5 * share.explanation() + remedied(breach) : 0;
  }

  private static double explained(Breach breach) {
    return breach
        .explanation()
        .map(Explanation::answer)
        .map(it -> (double) it.ordinal())
        .orElse(0.5);
  }

  private static double remedied(Breach breach) {
    return Conduct.POLICY.shares().get(breach.kind()).remedy() * breach.remedy().part();
  }

  @Test
  @DisplayName("12 silence: without a break the balance is never lower, at any instant")
  void silence() {
    int compared = 0;
    for (int i = 0; i < 400; i++) {
      var deeds = repaired(2 * i, 60);
      var broken = Conduct.of(deeds);
      if (broken.events().contains("SilenceBroken")) {
        var silent = deeds.stream().filter(it -> it.what() != What.SPOKEN).toList();
        compared += neverLower(Conduct.attempt(silent).stream().toList(), broken, deeds);
      }
    }
    assertTrue(compared > 100, compared + " compared");
  }

  @Test
  @DisplayName("17 prompt is better: the same apology sooner never gives a lower balance")
  void promptIsBetter() {
    int compared = 0;
    for (int i = 0; i < 600; i++) {
      var late = histories.after(proven(i), 60, it -> true);
      var apology =
          late.stream().filter(it -> it.what() == What.APOLOGISED && it.number() == 0).findFirst();
      if (apology.isPresent()) {
        var sooner = new ArrayList<>(late);
        sooner.remove(apology.get());
        double day = histories.random().nextDouble() * apology.get().day();
        sooner.add(apology.get().on(day));
        sooner.sort(Comparator.comparingDouble(Deed::day));
        var prompt =
            Conduct.attempt(sooner).filter(it -> others(it).equals(others(Conduct.of(late))));
        compared += neverLower(prompt.stream().toList(), Conduct.of(late), late);
      }
    }
    assertTrue(compared > 100, compared + " compared");
  }

  private static List<Deed> proven(int i) {
    return List.of(
        Deed.reported(0, SUPPLIER, 0, Kind.values()[i % 3], Severity.values()[i / 3 % 3]),
        Deed.about(0, What.ACKNOWLEDGED, SUPPLIER, 0));
  }

  /**
   * All but apologies, in order. What was said before the one apology may break the silence that
   * the other one starts, and then is not the same conduct.
   */
  private static List<String> others(Conduct it) {
    return it.events().stream().filter(name -> !name.equals("ApologyOffered")).toList();
  }

  private int neverLower(List<Conduct> better, Conduct worse, List<Deed> deeds) {
    better.forEach(it -> Conduct.neverLower(it, worse, histories.days(deeds), deeds));
    return better.size();
  }
}
