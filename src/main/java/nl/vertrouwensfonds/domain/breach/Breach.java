package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.healing.Proof;
import nl.vertrouwensfonds.domain.healing.Standing;
import nl.vertrouwensfonds.domain.rule.Rules1;

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
  private Instant apologised;
  private ApologyAnswer apologyAnswer;
  private Instant explained;
  private ExplanationAnswer explanationAnswer;
  private Instant answered;
  private Instant settled;
  private Instant provedFrom;
  private Proof proof;
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

  /** When the apology was offered; empty while there is none. */
  public Optional<Instant> apologised() {
    return Optional.ofNullable(apologised);
  }

  public Optional<ApologyAnswer> apologyAnswer() {
    return Optional.ofNullable(apologyAnswer);
  }

  /** When it was last explained; empty while it was not. */
  public Optional<Instant> explained() {
    return Optional.ofNullable(explained);
  }

  public Optional<ExplanationAnswer> explanationAnswer() {
    return Optional.ofNullable(explanationAnswer);
  }

  public Optional<Proof> proof() {
    return Optional.ofNullable(proof);
  }

  /** From when it was being proved; empty until then. */
  public Optional<Instant> provedFrom() {
    return Optional.ofNullable(provedFrom);
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
    return proof().flatMap(Proof::healsAt).filter(it -> !it.isAfter(at));
  }

  /**
   * Whether nothing is to be said about it at an instant: from the start of silence until healed.
   */
  public boolean asksSilence(Instant at) {
    return proof != null && healedBy(at).isEmpty();
  }

  boolean isBeingProved() {
    return proof != null && healed == null;
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
    apologised = at;
  }

  void answered(ApologyAnswer answer) {
    apologyAnswer = answer;
  }

  void explained(Instant at) {
    explained = at;
  }

  void answered(ExplanationAnswer answer) {
    explanationAnswer = answer;
  }

  void proof(Proof next) {
    proof = next;
  }

  /** Starts silence and patience once words and remedy are complete for the first time. */
  void startProofWhenComplete(Instant at) {
    if (proof == null && apologised != null && explained != null && remedy.complete()) {
      proof = Proof.started(severity, at);
      provedFrom = at;
    }
  }

  /** Notes what time alone has healed. */
  void advance(Instant at) {
    healed = healedBy(at).orElse(null);
  }

  Standing standing() {
    boolean apology = apologised != null;
    boolean explanation = apology && explained != null;
    return new Standing(
        place,
        kind,
        severity,
        apology ? apologyPart() : 0,
        explanation ? explanationPart() : 0,
        explanation ? remedy.part() : 0,
        proof);
  }

  private double apologyPart() {
    return Rules1.worth(apologyAnswer);
  }

  private double explanationPart() {
    return Rules1.worth(explanationAnswer);
  }
}
