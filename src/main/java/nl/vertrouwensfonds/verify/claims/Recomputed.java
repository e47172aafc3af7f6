package nl.vertrouwensfonds.verify.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.BreachProgress;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Account;
import nl.vertrouwensfonds.trust.Adopted;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.Ledger;
import nl.vertrouwensfonds.trust.TrustPolicy;
import nl.vertrouwensfonds.verify.file.LedgerLine;
import nl.vertrouwensfonds.verify.file.ScoreLine;
import nl.vertrouwensfonds.verify.file.StepLine;

/** Everything that is computed from a log, from its events alone. One thread's. */
public final class Recomputed {

  private final Relationship relationship = new Relationship();
  private final List<Effect> effects = new ArrayList<>();
  private final List<Adopted> adopted = new ArrayList<>();
  private final Map<String, String> hashes = new HashMap<>();

  /**
   * Takes in the next event.
   *
   * @throws nl.vertrouwensfonds.domain.CorruptLog when it cannot stand there, or names a policy
   *     that does not exist
   */
  public void apply(Envelope it) {
    switch (it.data()) {
      case RelationshipRegistered first -> hashes.put(first.policy(), first.policyHash());
      case TrustPolicyAdopted another -> hashes.put(another.policy(), another.policyHash());
      default -> {}
    }
    effects.addAll(relationship.apply(it));
    String policy = relationship.scores().policy();
    if (adopted.isEmpty() || !adopted.getLast().policy().name().equals(policy)) {
      var by = adopted.isEmpty() ? null : it.id();
      adopted.add(new Adopted(it.stamp().effectiveAt(), by, Policies.named(policy)));
    }
  }

  /** The next event may not be read here; whatever moves a score may be, by all. */
  public void passOver() {
    relationship.passOver();
  }

  public Relationship relationship() {
    return relationship;
  }

  /** The SHA-256 of a policy's document, lowercase hex, as the log names it; null for none. */
  public String hash(String policy) {
    return hashes.get(policy);
  }

  /** The policies that held, one after the other. */
  public List<Adopted> policies() {
    return List.copyOf(adopted);
  }

  private List<Effect> of(Side trustee) {
    return effects.stream().filter(it -> it.of() == trustee).toList();
  }

  /** Both scores at an instant, none before the last event. */
  public List<ScoreLine> scores(Instant at) {
    return Side.PARTIES.stream().map(it -> score(it, at)).toList();
  }

  private ScoreLine score(Side trustor, Instant at) {
    var policy = adopted.getLast().policy();
    var fund = fund(trustor, policy).faded(at, policy);
    var commitments = relationship.commitments();
    return ScoreLine.of(
        trustor,
        policy.name(),
        fund.balance(policy),
        fund.confidence(policy),
        commitments.tally(trustor.other()),
        commitments.lapsed(trustor.other(), at),
        fund.reports().size());
  }

  private Fund fund(Side trustor, TrustPolicy policy) {
    var account = new Account(adopted.getFirst().at(), policy);
    of(trustor.other()).forEach(account::follow);
    return account.fund();
  }

  /** Both ledgers up to an instant, the client's first. */
  public void ledgers(Instant at, Consumer<LedgerLine> each) {
    for (Side trustor : Side.PARTIES) {
      var zone = relationship.history().zone();
      Ledger.of(of(trustor.other()), adopted, at, zone)
          .forEach(it -> each.accept(LedgerLine.of(trustor, it)));
    }
  }

  /** Every step of every breach at an instant, in the order in which they were reported. */
  public void steps(Instant at, Consumer<StepLine> each) {
    for (Breach breach : relationship.breaches().all()) {
      BreachProgress.of(breach, relationship.commitments(), at)
          .forEach(it -> each.accept(StepLine.of(breach.id(), it)));
    }
  }
}
