package nl.vertrouwensfonds.domain.event;

import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/** Ways of working that are laid open, and improved together. */
public sealed interface ProcedureEvent extends Event {

  /** The procedure it is about; empty for what makes one, whose id is the event's. */
  default Optional<UUID> about() {
    return switch (this) {
      case ProcedureOpened _ -> Optional.empty();
      case ProcedureInvitationAnswered it -> Optional.of(it.procedure());
    };
  }

  enum InvitationAnswer {
    ACCEPTED,
    DECLINED
  }

  /**
   * A side lays its own way of working open.
   *
   * @param breach which it helped to happen, or null
   * @param invites whether the other side is asked to improve it together
   */
  record ProcedureOpened(Side owner, UUID breach, boolean invites)
      implements ProcedureEvent, WithText {
    public static final String TITLE = "title";
  }

  record ProcedureInvitationAnswered(UUID procedure, InvitationAnswer answer)
      implements ProcedureEvent, WithReason {}
}
