package nl.vertrouwensfonds.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;

/** One breach, and everything that was said and done about it. Numbers are typed out here. */
final class ReferenceBreach {

  enum Report {
    OPEN,
    PROVEN,
    GONE
  }

  /** Money that was agreed on, in cents. */
  record Deal(long cents, boolean agreed, boolean confirmed) {}

  final Side responsible;
  Kind kind;
  Severity severity;
  Report report = Report.OPEN;
  boolean apologised;
  ApologyAnswer apologyAnswer;
  boolean explained;
  ExplanationAnswer explanationAnswer;
  final Map<UUID, Boolean> corrections = new HashMap<>();
  final Map<UUID, Deal> deals = new HashMap<>();
  boolean waived;
  ReferenceIncident incident;
  int earlier;
  Instant disputed;
  Instant refused;
  Instant agreedAgain;
  Instant quietFrom;
  Instant patientFrom;
  double count;
  Instant healed;

  ReferenceBreach(Side responsible, Kind kind, Severity severity) {
    this.responsible = responsible;
    this.kind = kind;
    this.severity = severity;
    this.incident = new ReferenceIncident(this);
  }

  /** What the report of it draws the balance down by. */
  double accusation(Instant at) {
    if (report != Report.OPEN || incident.wasEverProven()) {
      return 0;
    }
    double resting = 0;
    if (restsFrom() != null && at.isAfter(restsFrom())) {
      resting = ReferenceScar.days(restsFrom(), at);
    }
    return Math.min(4, weight() / 2) * StrictMath.pow(0.5, earlier + resting / 30);
  }

  /** From when it weighs ever less; null as long as it does not. */
  Instant restsFrom() {
    if (disputed == null || refused != null && agreedAgain == null) {
      return null;
    }
    boolean later = agreedAgain != null && agreedAgain.isAfter(disputed);
    return (later ? agreedAgain : disputed).plus(Duration.ofDays(60));
  }

  void neutralRefused(Instant at) {
    refused = at;
    agreedAgain = null;
  }

  void neutralAccepted(Instant at) {
    if (refused != null && agreedAgain == null) {
      agreedAgain = at;
    }
  }

  double weight() {
    double bySeverity =
        switch (severity) {
          case MINOR -> 4;
          case SERIOUS -> 10;
          case GRAVE -> 25;
        };
    return switch (kind) {
      case ABILITY -> bySeverity;
      case BENEVOLENCE -> bySeverity * 1.2;
      case INTEGRITY -> bySeverity * 1.5;
    };
  }

  /** Of apology, explanation, remedy, silence, patience. */
  private double[] shares() {
    return switch (kind) {
      case ABILITY -> new double[] {.15, .15, .30, .05, .35};
      case BENEVOLENCE -> new double[] {.15, .10, .30, .05, .35};
      case INTEGRITY -> new double[] {.10, .05, .15, .05, .55};
    };
  }

  Duration quiet() {
    return Duration.ofDays(
        switch (severity) {
          case MINOR -> 14;
          case SERIOUS -> 30;
          case GRAVE -> 60;
        });
  }

  double sum() {
    return switch (severity) {
      case MINOR -> 4;
      case SERIOUS -> 6;
      case GRAVE -> 10;
    };
  }

  Duration days() {
    return Duration.ofDays(
        switch (severity) {
          case MINOR -> 90;
          case SERIOUS -> 180;
          case GRAVE -> 365;
        });
  }

  boolean isOnProbation() {
    return quietFrom != null && healed == null;
  }

  /** When both silence and patience are complete, if nothing happens any more; or null. */
  Instant heals() {
    if (!isOnProbation() || count < sum() - 1e-9) {
      return null;
    }
    Instant quiet = quietFrom.plus(quiet());
    Instant patient = patientFrom.plus(days());
    return quiet.isAfter(patient) ? quiet : patient;
  }

  void countGrows(double by) {
    if (isOnProbation()) {
      count = Math.min(sum(), count + by);
    }
  }

  /** What it lost. */
  double countFalls(double by) {
    double before = count;
    count = Math.max(0, count - by);
    return before - count;
  }

  void setBack(double sum, long days, Instant at) {
    countFalls(sum);
    Instant later = patientFrom.plus(Duration.ofDays(days));
    patientFrom = later.isAfter(at) ? at : later;
  }

  boolean wordsAndRemedyAreComplete() {
    return apologised && explained && remedyIsComplete();
  }

  boolean remedyIsComplete() {
    boolean promised = !corrections.isEmpty() || agreed() > 0;
    boolean allMended = corrections.values().stream().allMatch(it -> it);
    return waived || (promised && allMended && confirmed() == agreed());
  }

  long agreed() {
    return deals.values().stream().filter(Deal::agreed).mapToLong(Deal::cents).sum();
  }

  long confirmed() {
    return deals.values().stream()
        .filter(it -> it.agreed() && it.confirmed())
        .mapToLong(Deal::cents)
        .sum();
  }

  /** What each of the five steps has healed of the weight. */
  double[] steps(Instant at) {
    double[] part = new double[5];
    if (apologised) {
      part[0] = apologyPart();
    }
    if (apologised && explained) {
      part[1] = explanationPart();
      part[2] = remedyPart();
    }
    if (quietFrom != null) {
      part[3] = Math.min(1, passed(quietFrom, at, quiet()));
      part[4] = Math.min(1, Math.min(count / sum(), passed(patientFrom, at, days())));
    }
    for (int step = 0; step < 5; step++) {
      part[step] *= shares()[step] * weight();
    }
    return part;
  }

  /** What is not healed of the weight. */
  double left(Instant at) {
    double left = weight();
    for (double healed : steps(at)) {
      left -= healed;
    }
    return left;
  }

  private double apologyPart() {
    if (apologyAnswer == null) {
      return 0.3;
    }
    return switch (apologyAnswer) {
      case ACCEPTED -> 1;
      case HEARD -> 0.6;
      case DECLINED -> 0;
    };
  }

  private double explanationPart() {
    if (explanationAnswer == null) {
      return 0.5;
    }
    return explanationAnswer == ExplanationAnswer.ACCEPTED ? 1 : 0;
  }

  private double remedyPart() {
    if (waived) {
      return 1;
    }
    double promised = corrections.size() + (agreed() > 0 ? 1 : 0);
    double done = corrections.values().stream().filter(it -> it).count();
    if (agreed() > 0) {
      done += (double) confirmed() / agreed();
    }
    return promised == 0 ? 0 : done / promised;
  }

  private static double passed(Instant from, Instant to, Duration whole) {
    return ReferenceScar.days(from, to) / whole.toDays();
  }
}
