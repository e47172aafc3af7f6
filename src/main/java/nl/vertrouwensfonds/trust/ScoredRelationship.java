package nl.vertrouwensfonds.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.relationship.Relationship;

/**
 * A relationship with both of its funds, under the policies that are asked for and no other. It is
 * fed a log from its start. One thread's.
 */
public final class ScoredRelationship {

  private record Scored(TrustPolicy policy, Side trustor, Account account) {}

  private final Relationship relationship = new Relationship();
  private final List<TrustPolicy> policies;
  private final List<Scored> accounts = new ArrayList<>();

  public ScoredRelationship(Collection<TrustPolicy> policies) {
    this.policies = List.copyOf(policies);
  }

  /** Takes in the next event, and tells what it meant. */
  public List<Effect> apply(Envelope envelope) {
    if (envelope.data() instanceof RelationshipRegistered) {
      var start = envelope.stamp().effectiveAt();
      for (TrustPolicy policy : policies) {
        accounts.add(new Scored(policy, Side.CLIENT, new Account(start, policy)));
        accounts.add(new Scored(policy, Side.SUPPLIER, new Account(start, policy)));
      }
    }
    var effects = relationship.apply(envelope);
    effects.forEach(this::follow);
    return effects;
  }

  private void follow(Effect effect) {
    Side trustor = effect.of().other();
    accounts.stream()
        .filter(it -> it.trustor() == trustor)
        .forEach(it -> it.account().follow(effect));
  }

  public Relationship relationship() {
    return relationship;
  }

  /** Whether it tells the funds under a policy of that name. */
  public boolean follows(String policy) {
    return policies.stream().anyMatch(it -> it.name().equals(policy));
  }

  /**
   * The policy that both sides adopted last, or that held from the start.
   *
   * @throws IllegalStateException when it is none of those that were asked for
   */
  public TrustPolicy policy() {
    String name = relationship.scores().policy();
    return policies.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody asked for " + name));
  }

  /** The fund that a side holds in the other under that policy. */
  public Fund heldBy(Side trustor) {
    return heldBy(trustor, policy());
  }

  /** The same, had another of them held. */
  public Fund heldBy(Side trustor, TrustPolicy policy) {
    return accounts.stream()
        .filter(it -> it.trustor() == trustor && it.policy().equals(policy))
        .map(it -> it.account().fund())
        .findFirst()
        .orElseThrow();
  }
}
