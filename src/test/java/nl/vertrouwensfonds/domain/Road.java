package nl.vertrouwensfonds.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.rule.Action;

/** Where a walk would rather go. */
public enum Road {
  ANYWHERE(List.of(), List.of(), Set.of()),

  BREAKING(List.of("report-breach"), List.of(), Set.of()),

  /** Breaches are seldom mended by chance. */
  MENDING(Way.MENDING, List.of(), Set.of("open-case")),

  /** Until both declared their will. */
  EXPLORING(Way.OPENING, List.of(), Way.ENDS),

  /** Through all that can be done with a neutral, without ending it. */
  LED(Way.LEADING, Way.TALKS, Way.ENDS),

  /** Quarrelling on the way, so that the neutral has something to rule on. */
  DISPUTED(Way.LEADING, Way.QUARRELS, Way.ENDS),

  /** Quarrelling about money. */
  PAYING(Way.PAYING, Way.QUARRELS, Way.ENDS),

  /** To agreements, some of which are declined. */
  AGREEING(Way.LEADING, Way.AGREEMENTS, Way.AWAY),

  /** To a case that ends as restored. */
  RESTORED(Way.REPAIRING, Way.ALWAYS, Way.AWAY);

  private final List<String> onward;
  private final List<String> always;
  private final Set<String> away;

  Road(List<String> onward, List<String> always, Set<String> away) {
    this.onward = onward;
    this.always = always;
    this.away = away;
  }

  /** What leads there, in order; what can always be done comes last, in any order. */
  public List<String> rather(Walker walker) {
    var last = new ArrayList<>(always);
    Collections.shuffle(last, walker.random());
    return Stream.of(Way.SELDOM, onward, last).flatMap(Collection::stream).toList();
  }

  /**
   * What does not lead away.
   *
   * @param proposed whether there are terms already: they are proposed once
   */
  public List<Action> inView(boolean proposed, List<Action> offered) {
    return offered.stream()
        .filter(it -> !away.contains(it.rel()))
        .filter(it -> this == ANYWHERE || !proposed || !it.rel().equals("propose-mediation"))
        .toList();
  }

  /** Different walks take different roads, and change them on the way. */
  public static Road of(int walk, int act) {
    return switch (walk % 7) {
      case 0 -> act < 65 ? LED : ANYWHERE;
      case 1 -> act < 20 ? EXPLORING : ANYWHERE;
      case 2, 3 -> act < 6 ? ANYWHERE : RESTORED;
      case 4 -> act > 80 ? ANYWHERE : walk % 14 == 4 ? DISPUTED : PAYING;
      case 5 -> act < 70 ? AGREEING : ANYWHERE;
      default -> act < 2 ? BREAKING : act < 60 ? MENDING : ANYWHERE;
    };
  }

  /** Roads on which funds move. */
  public static Road moving(int walk, int act) {
    return switch (walk % 4) {
      case 0 -> act < 2 ? BREAKING : act < 60 ? MENDING : ANYWHERE;
      case 1 -> act < 70 ? DISPUTED : ANYWHERE;
      case 2 -> act < 70 ? PAYING : ANYWHERE;
      default -> ANYWHERE;
    };
  }

  private static final class Way {
    /** What can be done so seldom that it is done when it can. */
    static final List<String> SELDOM = List.of("deem-kept");

    /** What mends a breach, and what proves that it is over. */
    static final List<String> MENDING =
        List.of(
            "acknowledge-breach",
            "offer-apology",
            "accept-explanation",
            "give-explanation",
            "waive-remedy",
            "assess-kept",
            "accept-commitment",
            "make-commitment");

    static final List<String> OPENING =
        List.of("open-case", "propose-mediation", "accept-mediation", "declare-will");

    static final List<String> LEADING =
        List.of(
            "open-case",
            "propose-mediation",
            "accept-mediation",
            "declare-will",
            "find-will-sufficient",
            "recognise-admission",
            "recognise-concession",
            "adopt-objective",
            "accept-agreement",
            "restate-agreement");

    static final List<String> QUARRELS =
        List.of(
            "rule-missed",
            "rule-kept",
            "rule-correction-rejected",
            "rule-correction-confirmed",
            "rule-compensation-rejected",
            "rule-compensation-confirmed",
            "dispute-commitment",
            "assess-missed",
            "accept-commitment",
            "make-commitment",
            "report-breach",
            "acknowledge-breach",
            "reject-correction",
            "confirm-correction",
            "deliver-correction",
            "promise-correction",
            "reject-compensation",
            "confirm-compensation",
            "pay-compensation",
            "accept-compensation",
            "offer-compensation",
            "decline-agreement");

    static final List<String> REPAIRING =
        List.of(
            "close-restored",
            "open-case",
            "propose-mediation",
            "accept-mediation",
            "declare-will",
            "find-will-sufficient",
            "recognise-admission",
            "recognise-concession",
            "settle-grievance",
            "answer-grievance",
            "feel-heard",
            "restate-grievance",
            "uphold-breach",
            "acknowledge-breach",
            "accept-apology",
            "offer-apology",
            "accept-explanation",
            "give-explanation",
            "waive-remedy",
            "assess-kept",
            "accept-commitment",
            "accept-agreement",
            "restate-agreement");

    static final List<String> ALWAYS =
        List.of(
            "admit-mistake",
            "let-go",
            "offer-compromise",
            "make-commitment",
            "make-commitment",
            "propose-agreement",
            "propose-option",
            "record-meeting");

    static final List<String> PAYING =
        Stream.of(
                LEADING,
                List.of(
                    "reject-compensation",
                    "pay-compensation",
                    "accept-compensation",
                    "offer-compensation"))
            .flatMap(Collection::stream)
            .toList();

    static final List<String> TALKS =
        List.of(
            "admit-mistake",
            "let-go",
            "offer-compromise",
            "raise-grievance",
            "restate-grievance",
            "feel-heard",
            "feel-unheard",
            "answer-grievance",
            "settle-grievance",
            "propose-objective",
            "propose-option",
            "propose-agreement",
            "restate-agreement",
            "accept-agreement",
            "decline-agreement",
            "record-meeting");

    static final List<String> AGREEMENTS =
        List.of(
            "admit-mistake",
            "let-go",
            "offer-compromise",
            "propose-option",
            "propose-agreement",
            "decline-agreement");

    static final Set<String> ENDS =
        Set.of(
            "decline-mediation",
            "find-will-insufficient",
            "withdraw-will",
            "close-not-restored",
            "step-down",
            "close-contract-ended",
            "close-taken-to-court",
            "release-participant");

    /** What opens something that would have to be closed again, too. */
    static final Set<String> AWAY = new TreeSet<>(ENDS);

    static {
      AWAY.addAll(
          List.of(
              "assess-missed",
              "decline-commitment",
              "report-breach",
              "raise-grievance",
              "withdraw-breach",
              "dispute-breach",
              "offer-compensation",
              "promise-correction"));
    }
  }
}
