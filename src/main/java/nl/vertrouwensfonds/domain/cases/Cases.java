package nl.vertrouwensfonds.domain.cases;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.rule.Actor;

/** The cases of a relationship, in the order in which they were opened; at most one is open. */
public final class Cases {

  private final Map<UUID, Case> all = new LinkedHashMap<>();
  private Case last;
  private ZoneId zone;

  /** From its start it is known where the days end. */
  public void apply(RelationshipEvent event) {
    if (event instanceof RelationshipRegistered registered) {
      zone = registered.zone();
    }
  }

  ZoneId zone() {
    return zone;
  }

  public void apply(Envelope at, CaseEvent event) {
    new CaseFold(this).apply(at, event);
  }

  public Collection<Case> all() {
    return List.copyOf(all.values());
  }

  public Optional<Case> find(UUID id) {
    return Optional.ofNullable(all.get(id));
  }

  public Optional<Case> open() {
    return Optional.ofNullable(last).filter(it -> !it.closed());
  }

  /** The open case, once both sides accepted who leads it. */
  public Optional<Case> underWay() {
    return open().filter(it -> it.mediation().accepted());
  }

  /** Who is asked to lead, and is not at the table yet. */
  public Optional<Actor> nominee(UUID participant) {
    return open()
        .filter(it -> it.neutral().equals(participant))
        .map(it -> new Actor(participant, Side.NEUTRAL, false));
  }

  /** The case opened last. */
  public Optional<Case> last() {
    return Optional.ofNullable(last);
  }

  /** The last case in which a grievance, an objective, an agreement and so on was dealt with. */
  public Optional<Case> of(UUID thing) {
    return all.values().stream().filter(it -> it.has(thing)).reduce((_, later) -> later);
  }

  Case known(UUID id) {
    return find(id).orElseThrow(() -> new CorruptLog("no case " + id));
  }

  /** What was left open in the case before goes on in the one that is linked to it. */
  void opened(Case next) {
    find(next.opening().previous())
        .map(Case::openGrievances)
        .orElse(List.of())
        .forEach(next.talks()::put);
    all.put(next.id(), next);
    last = next;
  }
}
