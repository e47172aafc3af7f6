package nl.vertrouwensfonds.domain;

/** Who may read an event. Whatever moves a score is visible to all, always. */
public enum Visibility {
  ALL,
  OWN_SIDE,
  NEUTRAL
}
