package nl.vertrouwensfonds.domain.party;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ChangeOfSideAllowed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.CosignerKeyRegistered;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryHorizonSet;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.rule.Actor;

/** Who is at the table, who was, and who is spoken of without being there. */
public final class Parties {

  private final Map<UUID, Participant> participants = new LinkedHashMap<>();
  private final Set<UUID> absent = new LinkedHashSet<>();

  /** Those who sit, or sat, for the other side since. */
  private final Set<UUID> crossed = new HashSet<>();

  private final Set<String> cosigners = new HashSet<>();
  private Set<UUID> organisations = Set.of();

  public void apply(Envelope at, RelationshipEvent event) {
    switch (event) {
      case RelationshipRegistered it -> organisations = Set.of(it.client(), it.supplier());
      case ParticipantJoined it -> {
        participants.put(
            at.id(), new Participant(at.id(), it.side(), it.role(), it.mandate(), true, false));
        Optional.ofNullable(it.formerly()).ifPresent(crossed::add);
      }
      case ParticipantLeft it -> participants.put(it.participant(), known(it.participant()).gone());
      case ChangeOfSideAllowed it ->
          participants.put(it.participant(), known(it.participant()).freed());
      case CosignerKeyRegistered it -> cosigners.add(it.key());
      case AbsentPersonNamed _ -> absent.add(at.id());
      case HistoryHorizonSet _, HistoryImportClosed _, ContentErased _ -> {
        // nobody comes or goes
      }
    }
  }

  /** Whether one of the sides signs checkpoints by this key. */
  boolean knowsCosigner(String key) {
    return cosigners.contains(key);
  }

  /** Whether an organisation is one of the two sides. */
  public boolean represents(UUID organisation) {
    return organisations.contains(organisation);
  }

  /** Whether somebody is at the table now. */
  public boolean isSeated(UUID participant) {
    return actor(participant).isPresent();
  }

  /** A participant who can act; empty for whoever left or was never there. */
  public Optional<Actor> actor(UUID participant) {
    return find(participant)
        .filter(Participant::present)
        .map(p -> new Actor(p.id(), p.side(), p.mandate()));
  }

  public Optional<Participant> find(UUID participant) {
    return Optional.ofNullable(participants.get(participant));
  }

  /** Whether a person is or was at the table, or was named as absent. */
  public boolean knows(UUID person) {
    return participants.containsKey(person) || absent.contains(person);
  }

  /** Everybody who is or was at the table, in the order in which they joined. */
  public List<Participant> all() {
    return List.copyOf(participants.values());
  }

  /** Who is at the table for a side and can bind it. */
  public List<UUID> mandated(Side side) {
    return participants.values().stream()
        .filter(p -> p.present() && p.mandate() && p.side() == side)
        .map(Participant::id)
        .toList();
  }

  /** Whether the side could still be bound by somebody if this participant left. */
  boolean boundWithout(Participant leaving) {
    return participants.values().stream()
        .filter(p -> p.present() && p.mandate() && p.side() == leaving.side())
        .anyMatch(p -> !p.equals(leaving));
  }

  /** Those named in the log who are not, or no longer, at the table. */
  public Set<UUID> absent() {
    var all = new LinkedHashSet<>(absent);
    participants.values().stream()
        .filter(p -> !p.present() && !crossed.contains(p.id()))
        .forEach(p -> all.add(p.id()));
    return all;
  }

  private Participant known(UUID participant) {
    return find(participant).orElseThrow(() -> new CorruptLog("no participant " + participant));
  }
}
