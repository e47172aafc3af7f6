package nl.vertrouwensfonds.queries.policies;

/**
 * One number of the score.
 *
 * @param name its path in the policy's document, or {@code rules.} and its path in the rules
 * @param part under which it is explained: its name without the kind, severity or size it is for,
 *     or with it where that makes a difference
 * @param of the kind, severity, size or answer that it is for; empty where the part has but one
 */
public record Parameter(
    String name, double value, Unit unit, Standing standing, String part, String of) {

  public enum Unit {
    /** As much as keeping one normal commitment earns, when it counts in full. */
    COMMITMENTS,
    /** A part of 1. */
    PART,
    /** To multiply with. */
    FACTOR,
    /** Of 86,400 seconds. */
    DAYS
  }

  /** What stands behind a number. */
  public enum Standing {
    /** Data or literature speak for this value, or for values about this large. */
    SUPPORTED,
    /** They speak for more or less of it, not for how much. */
    DIRECTION_SUPPORTED,
    /** It was chosen. */
    JUDGEMENT
  }
}
