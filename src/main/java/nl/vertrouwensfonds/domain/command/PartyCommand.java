package nl.vertrouwensfonds.domain.command;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;

/** Who comes to the table, and who goes. */
public sealed interface PartyCommand extends Command {

  /**
   * Lets somebody of one's own side join. Content: name.
   *
   * @param formerly where else the same person sits or sat at this table, not for this side
   */
  record AdmitParticipant(Role role, boolean mandate, List<UUID> formerly, Content content)
      implements PartyCommand {

    public AdmitParticipant {
      formerly = List.copyOf(formerly);
    }

    public AdmitParticipant(Role role, boolean mandate, Content content) {
      this(role, mandate, List.of(), content);
    }

    /** The same of a person who sits or sat there elsewhere. */
    public AdmitParticipant of(List<UUID> seats) {
      return new AdmitParticipant(role, mandate, seats, content);
    }
  }

  /** Lets somebody of one's own side leave. Everybody may leave himself. */
  record ReleaseParticipant(UUID participant) implements PartyCommand {}

  /** Allows that somebody of one's own side sits, or once sits, for the other side. */
  record AllowChangeOfSide(UUID participant) implements PartyCommand {}

  /**
   * Says by which key one's own side signs checkpoints.
   *
   * @param key a verifier key for cosignatures, as https://c2sp.org/signed-note writes it
   */
  record RegisterCosignerKey(String key) implements PartyCommand {}

  /** Names somebody who is spoken of and is not there. Content: name. */
  record NameAbsentPerson(Content content) implements PartyCommand {}
}
