package nl.vertrouwensfonds.domain;

/** Where somebody sits at the table. */
public enum Side {
  CLIENT,
  SUPPLIER,
  NEUTRAL,
  /** Whoever runs the service: registers relationships, and is at no table. */
  OPERATOR;

  /**
   * The side across the table.
   *
   * @throws IllegalStateException for a side that has nobody across
   */
  public Side other() {
    return switch (this) {
      case CLIENT -> SUPPLIER;
      case SUPPLIER -> CLIENT;
      case NEUTRAL, OPERATOR -> throw new IllegalStateException(this + " has no other side");
    };
  }

  /** Whether this side makes promises and holds a fund: client or supplier. */
  public boolean isParty() {
    return this == CLIENT || this == SUPPLIER;
  }
}
