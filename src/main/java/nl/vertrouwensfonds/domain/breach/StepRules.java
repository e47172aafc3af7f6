package nl.vertrouwensfonds.domain.breach;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ANSWER_HARDENED;
import static nl.vertrouwensfonds.domain.rule.Rule.BREACH_HEALED;
import static nl.vertrouwensfonds.domain.rule.Rule.BREACH_NOT_PROVEN;
import static nl.vertrouwensfonds.domain.rule.Rule.REMEDY_CLOSED;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** What all steps have in common: who answers them, and when there is anything to step towards. */
final class StepRules {

  private StepRules() {}

  /** The injured side answers, by who can bind it. */
  static Verdict answered(Breach it, Context context) {
    return all(context.by(it.injured()), context.withMandate());
  }

  /** Steps are for a breach that is proven and not healed. */
  static Verdict open(Breach it, Instant at) {
    return all(unless(it.isProven(), BREACH_NOT_PROVEN), unless(!it.isHealedBy(at), BREACH_HEALED));
  }

  /** Nothing new is promised once silence has started, or once the remedy was waived. */
  static Verdict promisable(Breach it) {
    return unless(isPromisable(it), REMEDY_CLOSED);
  }

  static boolean isPromisable(Breach it) {
    return it.probation().isEmpty() && !it.remedy().waived();
  }

  /** An answer, in an order from hard to soft, may soften later and never harden. */
  static <A extends Enum<A>> Verdict softens(Optional<A> before, A answer) {
    int step = before.map(answer::compareTo).orElse(1);
    return all(unless(step != 0, ALREADY_ANSWERED), unless(step >= 0, ANSWER_HARDENED));
  }
}
