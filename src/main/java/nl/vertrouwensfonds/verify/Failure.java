package nl.vertrouwensfonds.verify;

/** What can be wrong with an export, by the name under which it is reported. */
public enum Failure {
  /** It is no zip, or lacks what every export has. */
  NOT_AN_EXPORT(Check.FILE),
  /** Bytes of it were damaged on the way. */
  FILE_DAMAGED(Check.FILE),
  /** A file in it is not the one that was put in. */
  FILE_DIFFERS(Check.FILE),
  /** It does not have the files that it says it has. */
  FILES_MISSING(Check.FILE),
  /** A line is not written as the format has it. */
  LINE_MALFORMED(Check.LEAVES),
  /** An event is not at its place: one was dropped, added or moved. */
  REVISION_DIFFERS(Check.LEAVES),
  /** An event is of another relationship's log. */
  OF_ANOTHER_LOG(Check.LEAVES),
  /** An event is not what its leaf hash is of. */
  LEAF_DIFFERS(Check.LEAVES),
  /** It has more or fewer events than was signed. */
  SIZE_DIFFERS(Check.TREE),
  /** Its events are not those that were signed. */
  ROOT_DIFFERS(Check.TREE),
  /** What was written is not what was hashed. */
  CONTENT_DIFFERS(Check.CONTENTS),
  /** What was written is gone, and nothing in the log says that it was erased. */
  CONTENT_MISSING(Check.CONTENTS),
  /** A checkpoint cannot be read, or is of another log. */
  CHECKPOINT_MALFORMED(Check.SIGNATURES),
  /** No key that counts signed a checkpoint. */
  SIGNATURE_INVALID(Check.SIGNATURES),
  /** What a side is said to have signed it did not sign. */
  COSIGNATURE_INVALID(Check.COSIGNATURES),
  /** A checkpoint that was kept cannot be read, or is of another log. */
  SAVED_MALFORMED(Check.SAVED),
  /** A checkpoint that was kept is signed by a key that does not count. */
  SAVED_SIGNATURE_INVALID(Check.SAVED),
  /** The log is shorter than it was: its end was dropped. */
  SAVED_LONGER(Check.SAVED),
  /** The log is not the one that was signed then: it was changed, or another was shown. */
  SAVED_DIFFERS(Check.SAVED),
  /** Time runs back. */
  TIME_RUNS_BACK(Check.TIMES),
  /** What one command gave is not together. */
  COMMAND_TORN(Check.TIMES),
  /** An event cannot follow those before it. */
  LOG_UNREADABLE(Check.RULES),
  /** It was accepted by rules that are not known here. */
  RULES_UNKNOWN(Check.RULES),
  /** The rules would not have accepted it. */
  NOT_BY_THE_RULES(Check.RULES),
  /** The trust policy is not the one that both adopted, or is not known here. */
  POLICY_DIFFERS(Check.SCORES),
  /** A score is not what the log says. */
  SCORE_DIFFERS(Check.SCORES),
  /** A line of a ledger is not what the log says. */
  LEDGER_DIFFERS(Check.LEDGER),
  /** A step has not come as far as is said. */
  STEPS_DIFFER(Check.STEPS);

  /** What is looked at, in the order in which it is told. */
  public enum Check {
    FILE,
    LEAVES,
    CONTENTS,
    TREE,
    SIGNATURES,
    COSIGNATURES,
    SAVED,
    TIMES,
    RULES,
    SCORES,
    LEDGER,
    STEPS
  }

  private final Check check;

  Failure(Check check) {
    this.check = check;
  }

  public Check check() {
    return check;
  }
}
