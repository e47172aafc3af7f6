package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.healing.Standing;

/** A proven breach that is not healed yet, as the fund holds it. */
public record OpenBreach(UUID id, Standing standing) {

  /** What each step healed of the weight, and the weight itself. All in the unit of deposits. */
  public record Parts(
      double weight,
      double apology,
      double explanation,
      double remedy,
      double silence,
      double patience) {

    static final Parts NONE = new Parts(0, 0, 0, 0, 0, 0);

    /** What of the weight still draws the balance down. */
    double left() {
      return weight - apology - explanation - remedy - silence - patience;
    }
  }

  Parts parts(Instant at, TrustPolicy policy) {
    double weight = policy.weight(standing.kind(), standing.severity());
    var share = policy.shares().get(standing.kind());
    var probation = standing.probation();
    return new Parts(
        weight,
        weight * share.apology() * standing.apology(),
        weight * share.explanation() * standing.explanation(),
        weight * share.remedy() * standing.remedy(),
        probation == null ? 0 : weight * share.silence() * probation.silence(at),
        probation == null ? 0 : weight * share.patience() * probation.patience(at));
  }

  UUID incident() {
    return standing.incident();
  }

  /** Whether time alone has healed it by an instant. */
  boolean healedBy(Instant at) {
    return heals() && !healsAt().isAfter(at);
  }

  boolean heals() {
    return standing.probation() != null && standing.probation().healsAt().isPresent();
  }

  Instant healsAt() {
    return standing.probation().healsAt().orElseThrow();
  }
}
