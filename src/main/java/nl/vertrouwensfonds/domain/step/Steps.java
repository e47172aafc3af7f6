package nl.vertrouwensfonds.domain.step;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ANSWER_HARDENED;
import static nl.vertrouwensfonds.domain.rule.Rule.BREACH_HEALED;
import static nl.vertrouwensfonds.domain.rule.Rule.BREACH_NOT_PROVEN;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.NO_MANDATE;
import static nl.vertrouwensfonds.domain.rule.Rule.REMEDY_CLOSED;

import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** What all steps have in common: whose they are, and when there is anything to step towards. */
final class Steps {

  private Steps() {}

  /** The responsible side takes its steps. */
  static Verdict taken(Breach it, Actor actor) {
    return actor.side() == it.responsible() ? Drafts.NONE : NOT_YOURS.refusal();
  }

  /** The injured side answers them; accepting binds it. */
  static Verdict answered(Breach it, Actor actor, boolean accepts) {
    if (actor.side() != it.injured()) {
      return NOT_YOURS.refusal();
    }
    return accepts && !actor.mandate() ? NO_MANDATE.refusal() : Drafts.NONE;
  }

  /** Steps are for a breach that is proven and not healed. */
  static Verdict open(Breach it, Instant at) {
    if (!it.isProven()) {
      return BREACH_NOT_PROVEN.refusal();
    }
    return it.healedBy(at).isPresent() ? BREACH_HEALED.refusal() : Drafts.NONE;
  }

  /** Nothing new is promised once silence has started, or once the remedy was waived. */
  static Verdict promisable(Breach it) {
    boolean closed = it.proof().isPresent() || it.remedy().waived();
    return closed ? REMEDY_CLOSED.refusal() : Drafts.NONE;
  }

  /** An answer, in an order from hard to soft, may soften later and never harden. */
  static <A extends Enum<A>> Verdict softens(Optional<A> before, A answer) {
    if (before.isEmpty()) {
      return Drafts.NONE;
    }
    int step = answer.compareTo(before.get());
    if (step == 0) {
      return ALREADY_ANSWERED.refusal();
    }
    return step < 0 ? ANSWER_HARDENED.refusal() : Drafts.NONE;
  }
}
