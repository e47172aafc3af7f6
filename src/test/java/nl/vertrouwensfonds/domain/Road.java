package nl.vertrouwensfonds.domain;

import static nl.vertrouwensfonds.domain.action.Rel.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.action.Action;
import nl.vertrouwensfonds.domain.action.Rel;

/** Where a walk would rather go. */
public enum Road {
  ANYWHERE(List.of(), List.of(), EnumSet.noneOf(Rel.class)),

  BREAKING(List.of(REPORT_BREACH), List.of(), EnumSet.noneOf(Rel.class)),

  /** Breaches are seldom mended by chance. */
  MENDING(Way.MENDING, List.of(), EnumSet.of(OPEN_CASE)),

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

  private final List<Rel> onward;
  private final List<Rel> always;
  private final Set<Rel> away;

  Road(List<Rel> onward, List<Rel> always, Set<Rel> away) {
    this.onward = onward;
    this.always = always;
    this.away = away;
  }

  /** What leads there, in order; what can always be done comes last, in any order. */
  public List<Rel> rather(Walker walker) {
    var last = new ArrayList<>(always);
    Collections.shuffle(last, walker.random());
    return Stream.of(onward, last).flatMap(Collection::stream).toList();
  }

  /**
   * What does not lead away.
   *
   * @param proposed whether there are terms already: they are proposed once
   */
  public List<Action> inView(boolean proposed, List<Action> offered) {
    return offered.stream()
        .filter(it -> !away.contains(it.rel()))
        .filter(it -> this == ANYWHERE || !proposed || it.rel() != PROPOSE_MEDIATION)
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
    /** What mends a breach, and what proves that it is over. */
    static final List<Rel> MENDING =
        List.of(
            ACKNOWLEDGE_BREACH,
            OFFER_APOLOGY,
            ACCEPT_EXPLANATION,
            GIVE_EXPLANATION,
            WAIVE_REMEDY,
            ASSESS_KEPT,
            ACCEPT_COMMITMENT,
            MAKE_COMMITMENT);

    static final List<Rel> OPENING =
        List.of(OPEN_CASE, PROPOSE_MEDIATION, ACCEPT_MEDIATION, DECLARE_WILL);

    static final List<Rel> LEADING =
        List.of(
            OPEN_CASE,
            PROPOSE_MEDIATION,
            ACCEPT_MEDIATION,
            DECLARE_WILL,
            FIND_WILL_SUFFICIENT,
            RECOGNISE_ADMISSION,
            RECOGNISE_CONCESSION,
            ADOPT_OBJECTIVE,
            ACCEPT_AGREEMENT,
            RESTATE_AGREEMENT);

    static final List<Rel> QUARRELS =
        List.of(
            RULE_MISSED,
            RULE_KEPT,
            RULE_CORRECTION_REJECTED,
            RULE_CORRECTION_CONFIRMED,
            RULE_COMPENSATION_REJECTED,
            RULE_COMPENSATION_CONFIRMED,
            DISPUTE_COMMITMENT,
            ASSESS_MISSED,
            ACCEPT_COMMITMENT,
            MAKE_COMMITMENT,
            REPORT_BREACH,
            ACKNOWLEDGE_BREACH,
            REJECT_CORRECTION,
            CONFIRM_CORRECTION,
            DELIVER_CORRECTION,
            PROMISE_CORRECTION,
            REJECT_COMPENSATION,
            CONFIRM_COMPENSATION,
            PAY_COMPENSATION,
            ACCEPT_COMPENSATION,
            OFFER_COMPENSATION,
            DECLINE_AGREEMENT);

    static final List<Rel> REPAIRING =
        List.of(
            CLOSE_RESTORED,
            OPEN_CASE,
            PROPOSE_MEDIATION,
            ACCEPT_MEDIATION,
            DECLARE_WILL,
            FIND_WILL_SUFFICIENT,
            RECOGNISE_ADMISSION,
            RECOGNISE_CONCESSION,
            SETTLE_GRIEVANCE,
            ANSWER_GRIEVANCE,
            FEEL_HEARD,
            RESTATE_GRIEVANCE,
            UPHOLD_BREACH,
            ACKNOWLEDGE_BREACH,
            ACCEPT_APOLOGY,
            OFFER_APOLOGY,
            ACCEPT_EXPLANATION,
            GIVE_EXPLANATION,
            WAIVE_REMEDY,
            ASSESS_KEPT,
            ACCEPT_COMMITMENT,
            ACCEPT_AGREEMENT,
            RESTATE_AGREEMENT);

    static final List<Rel> ALWAYS =
        List.of(
            ADMIT_MISTAKE,
            LET_GO,
            OFFER_COMPROMISE,
            MAKE_COMMITMENT,
            MAKE_COMMITMENT,
            PROPOSE_AGREEMENT,
            PROPOSE_OPTION,
            RECORD_MEETING);

    static final List<Rel> PAYING =
        Stream.of(
                LEADING,
                List.of(
                    REJECT_COMPENSATION, PAY_COMPENSATION, ACCEPT_COMPENSATION, OFFER_COMPENSATION))
            .flatMap(Collection::stream)
            .toList();

    static final List<Rel> TALKS =
        List.of(
            ADMIT_MISTAKE,
            LET_GO,
            OFFER_COMPROMISE,
            RAISE_GRIEVANCE,
            RESTATE_GRIEVANCE,
            FEEL_HEARD,
            FEEL_UNHEARD,
            ANSWER_GRIEVANCE,
            SETTLE_GRIEVANCE,
            PROPOSE_OBJECTIVE,
            PROPOSE_OPTION,
            PROPOSE_AGREEMENT,
            RESTATE_AGREEMENT,
            ACCEPT_AGREEMENT,
            DECLINE_AGREEMENT,
            RECORD_MEETING);

    static final List<Rel> AGREEMENTS =
        List.of(
            ADMIT_MISTAKE,
            LET_GO,
            OFFER_COMPROMISE,
            PROPOSE_OPTION,
            PROPOSE_AGREEMENT,
            DECLINE_AGREEMENT);

    static final Set<Rel> ENDS =
        EnumSet.of(
            DECLINE_MEDIATION,
            FIND_WILL_INSUFFICIENT,
            WITHDRAW_WILL,
            CLOSE_NOT_RESTORED,
            STEP_DOWN,
            CLOSE_CONTRACT_ENDED,
            CLOSE_TAKEN_TO_COURT,
            RELEASE_PARTICIPANT);

    /** What opens something that would have to be closed again, too. */
    static final Set<Rel> AWAY = EnumSet.copyOf(ENDS);

    static {
      AWAY.addAll(
          List.of(
              ASSESS_MISSED,
              DECLINE_COMMITMENT,
              REPORT_BREACH,
              RAISE_GRIEVANCE,
              WITHDRAW_BREACH,
              DISPUTE_BREACH,
              OFFER_COMPENSATION,
              PROMISE_CORRECTION));
    }
  }
}
