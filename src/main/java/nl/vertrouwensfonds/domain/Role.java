package nl.vertrouwensfonds.domain;

/** What a participant does at its own organisation, or at the table. */
public enum Role {
  BOARD,
  USER_ORGANISATION,
  DEMAND_MANAGEMENT,
  DELIVERY,
  SERVICE_DIRECTION,
  FACILITATOR
}
