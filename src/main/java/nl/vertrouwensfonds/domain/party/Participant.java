package nl.vertrouwensfonds.domain.party;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;

/**
 * A person at the table.
 *
 * @param mandate whether this person can bind the side
 * @param present false once the person has left
 */
public record Participant(UUID id, Side side, Role role, boolean mandate, boolean present) {

  Participant gone() {
    return new Participant(id, side, role, mandate, false);
  }
}
