package nl.vertrouwensfonds.domain.healing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.rule.Rules1;

/**
 * A breach on probation: words and remedy are complete, and silence and patience run side by side.
 *
 * @param quietSince from when nothing was said about it
 * @param patientSince from when patience counts
 * @param count how much of what was kept counts for it, 0 to the sum that its severity asks
 * @param reached when that sum was last reached; null while it is not
 */
public record Probation(
    Severity severity, Instant quietSince, Instant patientSince, double count, Instant reached) {

  /** Sums of sizes are exact to this. */
  private static final double ROUNDING = 1e-9;

  public static Probation started(Severity severity, Instant at) {
    return new Probation(severity, at, at, 0, null);
  }

  /** The part of silence that has passed, 0 to 1. */
  public double silence(Instant at) {
    return Math.min(1, Days.between(quietSince, at) / Days.of(Rules1.quiet(severity)));
  }

  /** The part of patience that has passed, 0 to 1: of what was kept or of the days, the smaller. */
  public double patience(Instant at) {
    double days = Days.between(patientSince, at) / Days.of(Rules1.patience(severity));
    return Math.min(1, Math.min(count / Rules1.kept(severity), days));
  }

  /** When it heals if nothing else happens; empty when something has to happen first. */
  public Optional<Instant> healsAt() {
    if (reached == null) {
      return Optional.empty();
    }
    Instant quiet = quietSince.plus(Rules1.quiet(severity));
    Instant patient = patientSince.plus(Rules1.patience(severity));
    Instant time = quiet.isAfter(patient) ? quiet : patient;
    return Optional.of(time.isAfter(reached) ? time : reached);
  }

  public Probation kept(double counted, Instant at) {
    return counting(count + counted, at);
  }

  public Probation missed(double weight, Instant at) {
    return counting(count - weight, at);
  }

  public Probation silenceBroken(Instant at) {
    return new Probation(severity, at, patientSince, count, reached);
  }

  /**
   * Another breach was proven: patience goes back, never past the present.
   *
   * @param kept how much of what was kept no longer counts
   */
  public Probation setBack(double kept, Duration days, Instant at) {
    Instant later = patientSince.plus(days);
    Instant since = later.isAfter(at) ? at : later;
    return new Probation(severity, quietSince, since, count, reached).counting(count - kept, at);
  }

  private Probation counting(double sum, Instant at) {
    double within = Math.clamp(sum, 0, Rules1.kept(severity));
    boolean full = within >= Rules1.kept(severity) - ROUNDING;
    Instant since = full ? (reached == null ? at : reached) : null;
    return new Probation(severity, quietSince, patientSince, within, since);
  }
}
