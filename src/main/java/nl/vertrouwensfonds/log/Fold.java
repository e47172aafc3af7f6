package nl.vertrouwensfonds.log;

import java.util.EnumMap;
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

/** A log, read from its start: what the rules need to know, and both funds. One thread's. */
public final class Fold {

  private final Relationship relationship = new Relationship();
  private final Map<Side, Account> accounts = new EnumMap<>(Side.class);
  private TrustPolicy policy;

  /** Takes in the next event, and tells what it meant. */
  public List<Effect> apply(Envelope envelope) {
    if (envelope.data() instanceof RelationshipRegistered registered) {
      policy = Policies.named(registered.policy());
      var start = envelope.stamp().effectiveAt();
      accounts.put(Side.CLIENT, new Account(start, policy));
      accounts.put(Side.SUPPLIER, new Account(start, policy));
    }
    var effects = relationship.apply(envelope);
    effects.forEach(it -> accounts.get(it.of().other()).follow(it));
    return effects;
  }

  public Relationship relationship() {
    return relationship;
  }

  public TrustPolicy policy() {
    return policy;
  }

  /** The fund that a side holds in the other. */
  public Fund heldBy(Side trustor) {
    return accounts.get(trustor).fund();
  }
}
