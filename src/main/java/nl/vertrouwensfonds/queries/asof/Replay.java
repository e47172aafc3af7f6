package nl.vertrouwensfonds.queries.asof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.ScoreEvent;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.score.Scores;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Account;
import nl.vertrouwensfonds.trust.Adopted;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.TrustPolicy;

/**
 * A log that was read from its start. Several look at one at the same time: nobody may change it,
 * and who wants to go on from it does so on another ({@link #again}).
 *
 * @param relationship as its last event left it
 * @param envelopes all of them, in order
 * @param effects what they meant for the funds, in order
 */
public record Replay(Relationship relationship, List<Envelope> envelopes, List<Effect> effects) {

  /** Of a log whose events these are, from the first. */
  static Replay of(List<Envelope> envelopes) {
    var relationship = new Relationship();
    var effects = new ArrayList<Effect>();
    envelopes.forEach(it -> effects.addAll(relationship.apply(it)));
    return new Replay(relationship, List.copyOf(envelopes), List.copyOf(effects));
  }

  /** The same, read anew: what is done with one is nothing to the other. */
  public Replay again() {
    return of(envelopes);
  }

  /** As it was at an earlier revision. */
  Replay upTo(long revision) {
    return revision == relationship.revision() ? this : of(envelopes.subList(0, (int) revision));
  }

  /** The policy that both sides adopted last, or that held from the start. */
  public TrustPolicy policy() {
    return Policies.named(relationship.scores().policy());
  }

  /** The events of a type, in order, by the id of what each made. */
  public SequencedMap<UUID, Envelope> made(Class<? extends Event> type) {
    var made = new LinkedHashMap<UUID, Envelope>();
    envelopes.stream()
        .filter(it -> type.isInstance(it.data()))
        .forEach(it -> made.put(it.id(), it));
    return made;
  }

  /** The policies that held, one after the other. */
  public List<Adopted> policies() {
    var scores = new Scores();
    var adopted = new ArrayList<Adopted>();
    for (Envelope it : envelopes) {
      switch (it.data()) {
        case RelationshipRegistered registered -> {
          scores.apply(registered);
          adopted.add(adopted(it, null, scores));
        }
        case ScoreEvent said -> {
          scores.apply(it, said);
          if (!adopted.getLast().policy().name().equals(scores.policy())) {
            adopted.add(adopted(it, it.id(), scores));
          }
        }
        default -> {}
      }
    }
    return adopted;
  }

  private static Adopted adopted(Envelope at, UUID event, Scores scores) {
    return new Adopted(at.stamp().effectiveAt(), event, Policies.named(scores.policy()));
  }

  /** What the conduct of one side meant. */
  public List<Effect> of(Side trustee) {
    return effects.stream().filter(it -> it.of() == trustee).toList();
  }

  /** The account of the fund that a side holds in the other, under a policy. */
  public Account account(Side trustor, TrustPolicy policy) {
    Instant start = envelopes.getFirst().stamp().effectiveAt();
    var account = new Account(start, policy);
    of(trustor.other()).forEach(account::follow);
    return account;
  }

  public Fund heldBy(Side trustor, TrustPolicy policy) {
    return account(trustor, policy).fund();
  }
}
