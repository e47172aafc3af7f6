package nl.vertrouwensfonds.domain;

/** How badly a breach hurt. */
public enum Severity {
  MINOR,
  SERIOUS,
  GRAVE
}
