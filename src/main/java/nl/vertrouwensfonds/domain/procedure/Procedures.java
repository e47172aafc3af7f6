package nl.vertrouwensfonds.domain.procedure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.StepEvent.InvitationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ProcedureInvitationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ProcedureOpened;

/** Ways of working that a side laid open. */
public final class Procedures {

  /**
   * One of them.
   *
   * @param answer to the invitation to improve it together, or null
   */
  public record Procedure(UUID id, Side owner, boolean invites, InvitationAnswer answer) {}

  private final Map<UUID, Procedure> all = new LinkedHashMap<>();

  public Collection<Procedure> all() {
    return List.copyOf(all.values());
  }

  public Optional<Procedure> find(UUID procedure) {
    return Optional.ofNullable(all.get(procedure));
  }

  public void opened(Envelope at, ProcedureOpened it) {
    all.put(at.id(), new Procedure(at.id(), it.owner(), it.invites(), null));
  }

  public void answered(ProcedureInvitationAnswered it) {
    var known =
        find(it.procedure()).orElseThrow(() -> new CorruptLog("no procedure " + it.procedure()));
    all.put(known.id(), new Procedure(known.id(), known.owner(), known.invites(), it.answer()));
  }
}
