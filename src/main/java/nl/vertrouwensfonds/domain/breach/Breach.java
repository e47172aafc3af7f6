package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.healing.Probation;
import nl.vertrouwensfonds.domain.healing.Standing;

/** One report of a breach, and how far the steps for it have come. */
public final class Breach {

  /** Where the report stands. */
  public enum Report {
    REPORTED,
    DISPUTED,
    ACKNOWLEDGED,
    UPHELD,
    DISMISSED,
    WITHDRAWN
  }

  private final UUID id;
  private final Side responsible;
  private final long place;
  private final Instant reportedAt;
  private final Remedy remedy = new Remedy();
  private Kind kind;
  private Severity severity;
  private Report report = Report.REPORTED;
  private Apology apology;
  private Explanation explanation;
  private Instant answered;
  private Instant settled;
  private Instant onProbationFrom;
  private Probation probation;
  private Instant healed;

  Breach(UUID id, Side responsible, Kind kind, Severity severity, long place, Instant reportedAt) {
    this.id = id;
    this.responsible = responsible;
    this.kind = kind;
    this.severity = severity;
    this.place = place;
    this.reportedAt = reportedAt;
  }

  public UUID id() {
    return id;
  }

  public Side responsible() {
    return responsible;
  }

  public Side injured() {
    return responsible.other();
  }

  public Kind kind() {
    return kind;
  }

  public Severity severity() {
    return severity;
  }

  public Report report() {
    return report;
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  public Remedy remedy() {
    return remedy;
  }

  /** Empty while none was offered. */
  public Optional<Apology> apology() {
    return Optional.ofNullable(apology);
  }

  /** The last one; empty while none was given. */
  public Optional<Explanation> explanation() {
    return Optional.ofNullable(explanation);
  }

  /** Empty until words and remedy are complete. */
  public Optional<Probation> probation() {
    return Optional.ofNullable(probation);
  }

  /** From when silence and patience run; empty until then. */
  public Optional<Instant> onProbationFrom() {
    return Optional.ofNullable(onProbationFrom);
  }

  /** When it was proven, or gone; empty while the report is open. */
  public Optional<Instant> settled() {
    return Optional.ofNullable(settled);
  }

  /** From when the report has stood where it stands. */
  public Instant reportSince() {
    return answered == null ? reportedAt : answered;
  }

  /** Whether the report is neither proven nor gone. */
  public boolean isOpenReport() {
    return report == Report.REPORTED || report == Report.DISPUTED;
  }

  public boolean isProven() {
    return report == Report.ACKNOWLEDGED || report == Report.UPHELD;
  }

  /** When it healed, as far as an instant can tell; empty when it had not by then. */
  public Optional<Instant> healedBy(Instant at) {
    if (healed != null) {
      return Optional.of(healed);
    }
    return probation().flatMap(Probation::healsAt).filter(it -> !it.isAfter(at));
  }

  public boolean isHealedBy(Instant at) {
    return healedBy(at).isPresent();
  }

  /** Whether steps still count for it. */
  public boolean isToHeal(Instant at) {
    return isProven() && !isHealedBy(at);
  }

  /**
   * Whether nothing is to be said about it at an instant: from the start of silence until healed.
   */
  public boolean asksSilence(Instant at) {
    return probation != null && !isHealedBy(at);
  }

  boolean isOnProbation() {
    return probation != null && healed == null;
  }

  void amended(Kind to, Severity lowered) {
    kind = to;
    severity = lowered;
  }

  void became(Report next, Instant at) {
    report = next;
    answered = at;
    settled = isOpenReport() ? null : at;
  }

  void apologised(Instant at) {
    apology = new Apology(at, null);
  }

  void answered(ApologyAnswer answer) {
    apology = apology.answered(answer);
  }

  /** A fuller explanation keeps the answer to the one before. */
  void explained(Instant at) {
    explanation = new Explanation(at, explanation == null ? null : explanation.answer());
  }

  void answered(ExplanationAnswer answer) {
    explanation = explanation.answered(answer);
  }

  void probation(Probation next) {
    probation = next;
  }

  /** Starts silence and patience once words and remedy are complete for the first time. */
  void startProbationWhenComplete(Instant at) {
    boolean complete = apology != null && explanation != null && remedy.complete();
    if (probation == null && complete) {
      probation = Probation.started(severity, at);
      onProbationFrom = at;
    }
  }

  /** Notes what time alone has healed. */
  void advance(Instant at) {
    healed = healedBy(at).orElse(null);
  }

  /** Each step counts once those before it are there. */
  Standing standing() {
    boolean apologised = apology != null;
    boolean explained = apologised && explanation != null;
    return new Standing(
        place,
        kind,
        severity,
        apologised ? apology.worth() : 0,
        explained ? explanation.worth() : 0,
        explained ? remedy.part() : 0,
        probation);
  }
}
