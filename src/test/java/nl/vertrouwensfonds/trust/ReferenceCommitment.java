package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/** One promise: its due days, what was set aside for it, and the scar that it left. */
final class ReferenceCommitment {

  final Side owner;
  final Size size;
  private LocalDate due;
  private Side proposer;
  private LocalDate proposed;
  private boolean proposedLate;
  int lateMoves;
  long moves;
  long movedDays;
  boolean accepted;
  boolean delivered;
  boolean released;
  Outcome outcome;
  Instant asideSince;
  double aside;
  List<ReferenceBreach> asideFor;
  ReferenceScar scar;
  ReferenceIncident incident;

  /** What its miss took from the counts of breaches on probation, and still holds. */
  final Map<ReferenceBreach, Double> took = new HashMap<>();

  ReferenceCommitment(CommitmentMade made) {
    owner = made.owner();
    size = made.size();
    due = made.due();
    accepted = made.agreement() != null;
  }

  double weight() {
    return weight(size);
  }

  static double weight(Size size) {
    return switch (size) {
      case SMALL -> 0.5;
      case NORMAL -> 1;
      case LARGE -> 2;
    };
  }

  /** What keeping it is worth: half for every other day that its owner asked for too late. */
  double worth() {
    double worth = weight();
    for (int i = 0; i < lateMoves; i++) {
      worth /= 2;
    }
    return worth;
  }

  boolean waitsForAMove() {
    return proposed != null;
  }

  void moveProposed(Side by, LocalDate day, Instant at) {
    proposer = by;
    proposed = day;
    proposedLate = !at.isBefore(after(due));
  }

  /** The other side agreed to the day that was proposed last. */
  void moved() {
    if (proposer == owner && proposedLate) {
      lateMoves++;
    }
    moves++;
    movedDays += ChronoUnit.DAYS.between(due, proposed);
    due = proposed;
    proposed = null;
  }

  void stays() {
    proposed = null;
  }

  boolean isLate() {
    return proposer == owner && proposedLate;
  }

  /** Not assessed while that could still be called missed. */
  boolean hasLapsed(Instant at) {
    return accepted && !released && outcome == null && at.isAfter(after(due.plusDays(100)));
  }

  private static Instant after(LocalDate day) {
    return day.isAfter(LocalDate.of(9999, 1, 1))
        ? Instant.MAX
        : day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
