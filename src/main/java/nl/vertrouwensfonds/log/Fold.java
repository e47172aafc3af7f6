package nl.vertrouwensfonds.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.trust.Account;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.TrustPolicy;

/**
 * A log, read from its start: what the rules need to know, and both funds under every policy, so
 * that one that is adopted later counts from the start. One thread's.
 */
public final class Fold {

  private record Key(String policy, Side trustor) {}

  private final Relationship relationship = new Relationship();
  private final Map<Key, Account> accounts = new HashMap<>();

  /** Takes in the next event, and tells what it meant. */
  public List<Effect> apply(Envelope envelope) {
    if (envelope.data() instanceof RelationshipRegistered) {
      var start = envelope.stamp().effectiveAt();
      for (String name : Policies.names()) {
        var policy = Policies.named(name);
        accounts.put(new Key(name, Side.CLIENT), new Account(start, policy));
        accounts.put(new Key(name, Side.SUPPLIER), new Account(start, policy));
      }
    }
    var effects = relationship.apply(envelope);
    effects.forEach(this::follow);
    return effects;
  }

  private void follow(Effect effect) {
    Side trustor = effect.of().other();
    Policies.names().forEach(name -> accounts.get(new Key(name, trustor)).follow(effect));
  }

  public Relationship relationship() {
    return relationship;
  }

  /** The policy that both sides adopted last, or that held from the start. */
  public TrustPolicy policy() {
    return Policies.named(relationship.scores().policy());
  }

  /** The fund that a side holds in the other. */
  public Fund heldBy(Side trustor) {
    return heldBy(trustor, policy());
  }

  /** The same, had this policy held. */
  public Fund heldBy(Side trustor, TrustPolicy policy) {
    return accounts.get(new Key(policy.name(), trustor)).fund();
  }
}
