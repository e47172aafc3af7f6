package nl.vertrouwensfonds.domain.command;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;

/** Who comes to the table, and who goes. */
public sealed interface PartyCommand extends Command {

  /** Lets somebody of one's own side join. Content: name. */
  record AdmitParticipant(Role role, boolean mandate, Content content) implements PartyCommand {}

  /** Lets somebody of one's own side leave. Everybody may leave himself. */
  record ReleaseParticipant(UUID participant) implements PartyCommand {}

  /** Names somebody who is spoken of and is not there. Content: name. */
  record NameAbsentPerson(Content content) implements PartyCommand {}
}
