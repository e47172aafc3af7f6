package nl.vertrouwensfonds.api.trust;

import java.util.Optional;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** The {@code policy} parameter of reads of trust. */
public final class PolicyParameter {

  private PolicyParameter() {}

  /** A policy that is tried, and stored nowhere. */
  public static Optional<TrustPolicy> tried(String policy) {
    if (policy != null && !Policies.names().contains(policy)) {
      throw ProblemException.at(400, "malformed", "policy", "policy");
    }
    return Optional.ofNullable(policy).map(Policies::named);
  }
}
