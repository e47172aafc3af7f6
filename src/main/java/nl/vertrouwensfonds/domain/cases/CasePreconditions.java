package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.CASE_CLOSED;
import static nl.vertrouwensfonds.domain.rule.Rule.MEDIATION_NOT_ACCEPTED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YET_RECONCILED;
import static nl.vertrouwensfonds.domain.rule.Rule.WILL_NOT_ESTABLISHED;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** What has to come before something is done in a case, and who may do it. */
final class CasePreconditions {

  private CasePreconditions() {}

  /** Only whoever can bind a side does what binds it. */
  static Verdict binding(Context context) {
    return all(context.byParty(), context.withMandate());
  }

  static Verdict open(Case mediatedCase) {
    return unless(!mediatedCase.closed(), CASE_CLOSED);
  }

  /** Both sides accepted who leads it. */
  static Verdict led(Case mediatedCase) {
    return all(
        open(mediatedCase), unless(mediatedCase.mediation().accepted(), MEDIATION_NOT_ACCEPTED));
  }

  /** Both sides want to, in the eyes of the neutral. */
  static Verdict willing(Case mediatedCase) {
    return all(led(mediatedCase), unless(mediatedCase.wills().sufficient(), WILL_NOT_ESTABLISHED));
  }

  /** All three conditions hold on both sides. */
  static Verdict reconciled(Case mediatedCase, Breaches breaches) {
    var missing = Conditions.of(mediatedCase, breaches).missing();
    return all(
        willing(mediatedCase),
        missing.isEmpty() ? Drafts.NONE : NOT_YET_RECONCILED.refusal().with("conditions", missing));
  }
}
