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
}
