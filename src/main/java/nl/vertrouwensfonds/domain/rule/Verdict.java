package nl.vertrouwensfonds.domain.rule;

/** What the rules say of a command: a refusal, or the events it gives. */
public sealed interface Verdict permits Refusal, Drafts {

  /**
   * Both verdicts as one. The graver refusal is told; of equally grave ones this one; without any,
   * the other's events stand.
   */
  default Verdict and(Verdict other) {
    if (!(this instanceof Refusal mine)) {
      return other;
    }
    return other instanceof Refusal theirs && theirs.outweighs(mine) ? theirs : mine;
  }

  /**
   * The gravest refusal of all, the first of equally grave ones; without any, the last's events.
   */
  static Verdict all(Verdict... verdicts) {
    var all = verdicts[0];
    for (int i = 1; i < verdicts.length; i++) {
      all = all.and(verdicts[i]);
    }
    return all;
  }

  /** No objection when it is fine; else a refusal under the rule. */
  static Verdict unless(boolean fine, Rule rule) {
    return fine ? Drafts.NONE : rule.refusal();
  }
}
