package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.trust.ReferenceBreach.Report;

/** One fact: breaches, what was missed in it, and the scars that both left. */
final class ReferenceIncident {

  final List<ReferenceBreach> breaches = new ArrayList<>();
  final List<ReferenceCommitment> misses = new ArrayList<>();
  final List<ReferenceScar> scars = new ArrayList<>();

  ReferenceIncident(ReferenceBreach first) {
    breaches.add(first);
  }

  /** Everything of the other becomes part of this one. */
  void take(ReferenceIncident other) {
    breaches.addAll(other.breaches);
    misses.addAll(other.misses);
    scars.addAll(other.scars);
    other.breaches.forEach(it -> it.incident = this);
    other.misses.forEach(it -> it.incident = this);
  }

  void take(ReferenceCommitment miss) {
    misses.add(miss);
    scars.add(miss.scar);
    miss.incident = this;
  }

  boolean isOpen() {
    return breaches.stream().anyMatch(it -> it.report == Report.PROVEN && it.healed == null);
  }

  boolean wasEverProven() {
    return breaches.stream().anyMatch(it -> it.report == Report.PROVEN);
  }

  /** The largest sum asked of any breach that was ever proven in it. */
  double largestSum() {
    return proven().stream().mapToDouble(ReferenceBreach::sum).max().orElse(0);
  }

  long mostDays() {
    return proven().stream().mapToLong(it -> it.days().toDays()).max().orElse(0);
  }

  private List<ReferenceBreach> proven() {
    return breaches.stream().filter(it -> it.report == Report.PROVEN).toList();
  }

  /** The heaviest scar that it holds. */
  double holds(Instant at) {
    double heaviest = 0;
    for (ReferenceScar it : scars) {
      if (it.held) {
        heaviest = Math.max(heaviest, it.left(at));
      }
    }
    return heaviest;
  }

  /** Whether two of its scars are the heaviest; it is told nowhere which of them then stays. */
  boolean isTied(Instant at) {
    return scars.stream().filter(it -> it.left(at) > holds(at) - 1e-9).count() > 1;
  }

  /** The heaviest scar leaves it, the others are no more. */
  void close(Instant at) {
    ReferenceScar heaviest = scars.getFirst();
    for (ReferenceScar it : scars) {
      if (it.left(at) > heaviest.left(at)) {
        heaviest = it;
      }
    }
    for (ReferenceScar it : scars) {
      it.held = false;
      if (it != heaviest) {
        it.end();
      }
    }
  }
}
