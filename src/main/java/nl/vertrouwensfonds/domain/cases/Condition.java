package nl.vertrouwensfonds.domain.cases;

/** What each side has to bring before solutions are spoken of. */
public enum Condition {
  /** It admitted a mistake. */
  ADMITTED,
  /** It let something go. */
  LET_GO,
  /** It came half way. */
  COMPROMISED
}
