package nl.vertrouwensfonds.domain;

import java.util.List;

/** Where somebody sits at the table. */
public enum Side {
  CLIENT,
  SUPPLIER,
  NEUTRAL,
  /** Whoever runs the service: registers relationships, and is at no table. */
  OPERATOR;

  /** Those who make promises and hold a fund, in the order in which they are told. */
  public static final List<Side> PARTIES = List.of(CLIENT, SUPPLIER);

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
    return PARTIES.contains(this);
  }
}
