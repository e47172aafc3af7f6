package nl.vertrouwensfonds.domain.commitment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Allowance;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.rule.Rules1;

/** The promises of both sides, and how much of what each keeps still counts this month. */
public final class Commitments {

  private final Map<UUID, Commitment> all = new LinkedHashMap<>();
  private final Map<Side, Allowance> rooms = new EnumMap<>(Side.class);

  /** From its start on both sides have room for what they keep. */
  public void apply(Envelope at, RelationshipEvent event) {
    if (event instanceof RelationshipRegistered) {
      start(at.stamp().effectiveAt());
    }
  }

  private void start(Instant at) {
    rooms.put(Side.CLIENT, Allowance.full(Rules1.ROOM, Rules1.ROOM, Rules1.REFILL, at));
    rooms.put(Side.SUPPLIER, Allowance.full(Rules1.ROOM, Rules1.ROOM, Rules1.REFILL, at));
  }

  /** All promises, in the order in which they were made. */
  public Collection<Commitment> all() {
    return List.copyOf(all.values());
  }

  public Optional<Commitment> find(UUID commitment) {
    return Optional.ofNullable(all.get(commitment));
  }

  /** Puts an event in its place, and tells what it means for the fund of the other side. */
  public List<Effect> apply(Envelope at, CommitmentEvent event) {
    switch (event) {
      case CommitmentMade made -> put(Commitment.made(at.id(), made));
      case CommitmentAnswered answered ->
          put(known(answered.commitment()).answered(answered.answer()));
      case CommitmentDelivered delivered -> put(known(delivered.commitment()).nowDelivered());
      case CommitmentDisputed disputed ->
          put(known(disputed.commitment()).nowDisputed(at.stamp().effectiveAt()));
      case CommitmentAssessed assessed -> {
        return assessed(at, known(assessed.commitment()).assessed(assessed.outcome()));
      }
      case CommitmentRuled ruled -> {
        return ruled(at, known(ruled.commitment()).nowRuled(), ruled.outcome());
      }
    }
    return List.of();
  }

  private List<Effect> assessed(Envelope at, Commitment commitment) {
    put(commitment);
    Instant when = at.stamp().effectiveAt();
    double size = Rules1.weight(commitment.size());
    if (commitment.outcome() == Outcome.MISSED) {
      return List.of(new Effect.Missed(commitment.owner(), when, at.id(), commitment.id(), size));
    }
    Allowance room = rooms.get(commitment.owner());
    double counted = room.fits(size, when);
    rooms.put(commitment.owner(), room.draw(counted, when));
    return List.of(
        new Effect.Kept(commitment.owner(), when, at.id(), commitment.id(), size, counted));
  }

  /** A ruling equal to the assessment moves nothing; a miss that was none leaves no scar. */
  private List<Effect> ruled(Envelope at, Commitment commitment, Outcome outcome) {
    if (commitment.outcome() == outcome) {
      put(commitment);
      return List.of();
    }
    var effects = new ArrayList<Effect>();
    if (commitment.outcome() == Outcome.MISSED) {
      Instant when = at.stamp().effectiveAt();
      effects.add(new Effect.MissUndone(commitment.owner(), when, at.id(), commitment.id()));
    }
    effects.addAll(assessed(at, commitment.assessed(outcome)));
    return effects;
  }

  private void put(Commitment commitment) {
    all.put(commitment.id(), commitment);
  }

  private Commitment known(UUID commitment) {
    return find(commitment).orElseThrow(() -> new CorruptLog("no commitment " + commitment));
  }
}
