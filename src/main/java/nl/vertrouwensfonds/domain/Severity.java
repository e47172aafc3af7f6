package nl.vertrouwensfonds.domain;

/** How badly a breach hurt, from light to heavy. */
public enum Severity {
  MINOR,
  SERIOUS,
  GRAVE
}
