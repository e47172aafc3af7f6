package nl.vertrouwensfonds.domain.procedure;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.ProcedureEvent;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.InvitationAnswer;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureInvitationAnswered;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.rule.Wait;

/** Ways of working that a side laid open. */
public final class Procedures {

  /**
   * One of them.
   *
   * @param answer to the invitation to improve it together, or null
   */
  public record Procedure(
      UUID id, Side owner, boolean invites, InvitationAnswer answer, Instant openedAt) {

    /** Whether a side takes part in making it better. */
    public boolean isImprovedBy(Side side) {
      return side == owner || answer == InvitationAnswer.ACCEPTED;
    }

    /** What it waits for: an answer of the other side, if that was asked for. */
    public Optional<Wait> waits() {
      return invites && answer == null
          ? Optional.of(Wait.of(Wait.For.ANSWER_TO_INVITATION, id, owner.other(), openedAt))
          : Optional.empty();
    }

    Procedure answered(InvitationAnswer given) {
      return new Procedure(id, owner, invites, given, openedAt);
    }
  }

  private final Map<UUID, Procedure> all = new LinkedHashMap<>();

  public Collection<Procedure> all() {
    return List.copyOf(all.values());
  }

  public Optional<Procedure> find(UUID procedure) {
    return Optional.ofNullable(all.get(procedure));
  }

  public void apply(Envelope at, ProcedureEvent event) {
    switch (event) {
      case ProcedureOpened it -> opened(at, it);
      case ProcedureInvitationAnswered it -> put(known(it.procedure()).answered(it.answer()));
    }
  }

  private void opened(Envelope at, ProcedureOpened it) {
    put(new Procedure(at.id(), it.owner(), it.invites(), null, at.stamp().effectiveAt()));
  }

  private void put(Procedure procedure) {
    all.put(procedure.id(), procedure);
  }

  private Procedure known(UUID procedure) {
    return find(procedure).orElseThrow(() -> new CorruptLog("no procedure " + procedure));
  }
}
