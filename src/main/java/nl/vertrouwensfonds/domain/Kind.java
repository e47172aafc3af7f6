package nl.vertrouwensfonds.domain;

/** In what a breach let the other side down (Mayer, Davis and Schoorman, 1995). */
public enum Kind {
  ABILITY,
  BENEVOLENCE,
  INTEGRITY
}
