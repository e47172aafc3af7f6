package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.commitment.Commitments;
import nl.vertrouwensfonds.domain.healing.Probation;
import nl.vertrouwensfonds.domain.rule.Wait;

/** What a case waits for at its own table; what it repairs waits by itself. */
public final class CaseWaits {

  private final Case mediatedCase;
  private final Breaches breaches;
  private final Commitments commitments;
  private final Instant at;

  private CaseWaits(Case mediatedCase, Breaches breaches, Commitments commitments, Instant at) {
    this.mediatedCase = mediatedCase;
    this.breaches = breaches;
    this.commitments = commitments;
    this.at = at;
  }

  /**
   * @param at the last event's
   */
  public static Stream<Wait> of(
      Case mediatedCase, Breaches breaches, Commitments commitments, Instant at) {
    return new CaseWaits(mediatedCase, breaches, commitments, at).all();
  }

  private Stream<Wait> all() {
    var table = CaseProgress.atTheTable(mediatedCase, breaches, commitments, at);
    return Stream.concat(table.stream().map(CaseWaits::wait), closing(table).stream());
  }

  private static Wait wait(Awaited it) {
    return Wait.of(it.what(), it.subject(), it.from(), it.since()).until(it.until());
  }

  /** When nothing else is left to do; where only time is left, from when that is over. */
  private Optional<Wait> closing(List<Awaited> table) {
    boolean talked = mediatedCase.wills().sufficient() && !mediatedCase.closed();
    if (!talked || !table.isEmpty() || isToBeRuled()) {
      return Optional.empty();
    }
    Instant last = mediatedCase.wills().foundAt().orElseThrow();
    for (Breach breach : breaches.all()) {
      var heals = breach.probation().flatMap(Probation::healsAt);
      if (heals.isEmpty() && breach.isToHeal(at)) {
        return Optional.empty();
      }
      last = heals.filter(last::isBefore).orElse(last);
    }
    return Optional.of(Wait.of(Wait.For.CLOSING, mediatedCase.id(), Side.NEUTRAL, last));
  }

  private boolean isToBeRuled() {
    return breaches.all().stream().anyMatch(Breach::isOpenReport)
        || commitments.all().stream().anyMatch(Commitment::waitsForRuling);
  }
}
