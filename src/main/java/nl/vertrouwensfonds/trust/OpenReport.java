package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.healing.Accusation;

/** A report that is neither proven nor gone, as the fund holds it. */
public record OpenReport(UUID breach, Accusation accusation) {

  public Instant since() {
    return accusation.since();
  }

  /** What it weighs at an instant, in the unit of deposits. */
  double weight(Instant at, TrustPolicy policy) {
    if (!accusation.weighs()) {
      return 0;
    }
    var report = policy.accusation();
    double proven = policy.weight(accusation.kind(), accusation.severity());
    double halvings = accusation.earlier() + daysAtRest(at) / report.restHalfLifeDays();
    return Math.min(report.most(), report.part() * proven) * StrictMath.pow(2, -halvings);
  }

  private double daysAtRest(Instant at) {
    return accusation.restsFrom() == null
        ? 0
        : Math.max(0, Days.between(accusation.restsFrom(), at));
  }
}
