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
  Instant quietFrom;
  Instant patientFrom;
  double count;
  Instant healed;

  ReferenceBreach(Side responsible, Kind kind, Severity severity) {
    this.responsible = responsible;
    this.kind = kind;
    this.severity = severity;
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

  boolean isBeingProved() {
    return quietFrom != null && healed == null;
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

  /** The part of the weight that is healed at an instant. */
  double healing(Instant at) {
    double part = 0;
    if (apologised) {
      part += shares()[0] * apologyPart();
    }
    if (apologised && explained) {
      part += shares()[1] * explanationPart() + shares()[2] * remedyPart();
    }
    if (quietFrom != null) {
      part += shares()[3] * Math.min(1, passed(quietFrom, at, quiet()));
      double patience = Math.min(count / sum(), passed(patientFrom, at, days()));
      part += shares()[4] * Math.min(1, patience);
    }
    return part;
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
    return Reference.days(from, to) / whole.toDays();
  }
}
