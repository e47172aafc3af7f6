package nl.vertrouwensfonds.domain.party;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;

/**
 * A person at the table.
 *
 * @param mandate whether this person can bind the side
 * @param present false once the person has left
 * @param free whether its side allowed it to sit for the other side
 */
public record Participant(
    UUID id, Side side, Role role, boolean mandate, boolean present, boolean free) {

  Participant gone() {
    return new Participant(id, side, role, mandate, false, free);
  }

  Participant freed() {
    return new Participant(id, side, role, mandate, present, true);
  }
}
