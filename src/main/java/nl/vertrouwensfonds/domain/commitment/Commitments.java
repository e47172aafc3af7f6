package nl.vertrouwensfonds.domain.commitment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Misses;
import nl.vertrouwensfonds.domain.breach.Promises;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDeemedKept;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveProposed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentReleased;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;

/** The promises of both sides, and how much of what each keeps still counts this month. */
public final class Commitments implements Misses, Promises {

  private final Map<UUID, Commitment> all = new LinkedHashMap<>();
  private final Map<UUID, Commitment> running = new LinkedHashMap<>();
  private final Map<Side, Deposits> deposits = new EnumMap<>(Side.class);
  private final Map<Side, Tally> tallies = new EnumMap<>(Side.class);
  private ZoneId zone;

  /** From its start on both sides have room for what they keep. */
  public void apply(Envelope at, RelationshipEvent event) {
    if (event instanceof RelationshipRegistered registered) {
      zone = registered.zone();
      Instant start = at.stamp().effectiveAt();
      deposits.put(Side.CLIENT, new Deposits(start));
      deposits.put(Side.SUPPLIER, new Deposits(start));
    }
  }

  /** All promises, in the order in which they were made. */
  public Collection<Commitment> all() {
    return List.copyOf(all.values());
  }

  /** Those about which something can still be done, in that order: few, however many there were. */
  public List<Commitment> unsettled() {
    return all.values().stream().filter(it -> !it.settled()).toList();
  }

  public Optional<Commitment> find(UUID commitment) {
    return Optional.ofNullable(all.get(commitment));
  }

  @Override
  public Optional<Miss> miss(UUID commitment) {
    return find(commitment).map(Commitments::miss);
  }

  @Override
  public Stream<Miss> missed() {
    return all.values().stream().map(Commitments::miss).filter(Miss::missed);
  }

  private static Miss miss(Commitment it) {
    boolean missed = it.outcome() == Outcome.MISSED || it.outcome() == Outcome.MADE_GOOD;
    return new Miss(it.id(), it.owner(), missed);
  }

  @Override
  public List<Awaited> awaited(Side owner, LongPredicate counts) {
    return all.values().stream()
        .filter(it -> it.owner() == owner)
        .flatMap(it -> AwaitedWord.of(it, counts))
        .toList();
  }

  /** How the promises of a side have turned out so far. */
  public Tally tally(Side owner) {
    return tallies.getOrDefault(owner, Tally.NOTHING);
  }

  /** How many promises of a side nobody assessed in time, by an instant. */
  public long lapsed(Side owner, Instant at) {
    return running.values().stream().filter(it -> it.owner() == owner && it.lapsed(at)).count();
  }

  /** Puts an event in its place, and tells what it means for the fund of the other side. */
  public List<Effect> apply(Envelope at, CommitmentEvent event) {
    if (event instanceof CommitmentMade made) {
      var promise = new Commitment(at, made, zone);
      all.put(at.id(), promise);
      run(promise);
      return List.of();
    }
    var it = known(event.about().orElseThrow());
    var before = Tally.of(it);
    var effects = apply(at, it, event);
    run(it);
    var after = Tally.of(it);
    if (!after.equals(before)) {
      tallies.put(it.owner(), tally(it.owner()).without(before).with(after));
    }
    return effects;
  }

  /** Those that nobody has assessed are few, however many there were. */
  private void run(Commitment it) {
    if (it.running()) {
      running.put(it.id(), it);
    } else {
      running.remove(it.id());
    }
  }

  private List<Effect> apply(Envelope at, Commitment it, CommitmentEvent event) {
    Instant when = at.stamp().effectiveAt();
    switch (event) {
      case CommitmentMade _ -> throw new CorruptLog("a commitment is made once");
      case CommitmentAnswered answered -> {
        it.answered(answered.answer(), when);
        setAside(it, at);
      }
      case CommitmentMoveProposed proposed ->
          it.moveProposed(new Move(at.id(), at.by().side(), it.due(), proposed.due(), zone, when));
      case CommitmentMoveAnswered answered -> it.moveAnswered(answered.answer());
      case CommitmentReleased _ -> it.releasedAt(when);
      case CommitmentDelivered _ -> {
        it.deliveredAt(when);
        setAside(it, at);
      }
      case CommitmentDisputed _ -> it.disputedAt(when);
      case CommitmentAssessed assessed -> {
        return became(at, it, assessed.outcome());
      }
      case CommitmentDeemedKept _ -> {
        it.deemedKept();
        return became(at, it, Outcome.KEPT);
      }
      case CommitmentRuled ruled -> {
        it.nowRuled();
        return became(at, it, ruled.outcome());
      }
    }
    return List.of();
  }

  /** What a promise would deposit waits from its first delivery on, once it is accepted. */
  private void setAside(Commitment it, Envelope at) {
    if (it.accepted() && it.delivered() && it.outcome() == null && it.setAside().isEmpty()) {
      Instant when = at.stamp().effectiveAt();
      double amount = deposits.get(it.owner()).draw(it.weight(), when);
      it.setAside(new SetAside(amount, when, at.revision()));
    }
  }

  /** An outcome that stands already moves nothing. */
  private List<Effect> became(Envelope at, Commitment it, Outcome outcome) {
    var before = it.outcome();
    Instant when = at.stamp().effectiveAt();
    it.became(outcome, when);
    if (before == outcome) {
      return List.of(new Effect.Noted(it.owner(), when, at.id()));
    }
    return switch (outcome) {
      case MISSED -> List.of(missed(at, it));
      case MADE_GOOD -> madeGood(at, it, before);
      case KEPT -> kept(at, it, before);
    };
  }

  private Effect missed(Envelope at, Commitment it) {
    Instant when = at.stamp().effectiveAt();
    double weight = deposits.get(it.owner()).missed(it.size(), when);
    return new Effect.Missed(it.owner(), when, at.id(), it.id(), weight);
  }

  private List<Effect> madeGood(Envelope at, Commitment it, Outcome before) {
    var effects = new ArrayList<Effect>();
    if (before == null) {
      effects.add(missed(at, it));
    }
    effects.add(new Effect.MadeGood(it.owner(), at.stamp().effectiveAt(), at.id(), it.id()));
    return effects;
  }

  private List<Effect> kept(Envelope at, Commitment it, Outcome before) {
    Instant when = at.stamp().effectiveAt();
    var effects = new ArrayList<Effect>();
    if (before != null) {
      effects.add(new Effect.MissUndone(it.owner(), when, at.id(), it.id()));
    }
    var mine = deposits.get(it.owner());
    var waiting = it.setAside().flatMap(aside -> aside.stillThere(when));
    double counted =
        waiting
            .map(aside -> Math.min(it.weight(), aside.amount()))
            .orElseGet(() -> mine.draw(it.weight(), when));
    long since = waiting.map(SetAside::revision).orElse(at.revision());
    mine.kept(it.size(), counted, it.weight(), when);
    var shortage = mine.shortage(counted, it.weight(), when);
    effects.add(new Effect.Kept(it.owner(), when, at.id(), it.id(), counted, since, shortage));
    return effects;
  }

  private Commitment known(UUID commitment) {
    return find(commitment).orElseThrow(() -> new CorruptLog("no commitment " + commitment));
  }
}
