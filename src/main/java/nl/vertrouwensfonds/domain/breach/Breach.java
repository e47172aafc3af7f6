package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect.Accused;
import nl.vertrouwensfonds.domain.effect.Effect.Stood;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.healing.Accusation;
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
  private final Money damage;
  private final Instant reportedAt;
  private final int earlier;
  private final Remedy remedy = new Remedy();
  private Kind kind;
  private Severity severity;
  private Report report = Report.REPORTED;
  private Resting resting = Resting.NOT_YET;
  private Incident incident;
  private Apology apology;
  private Explanation explanation;
  private Instant answered;
  private Instant settled;
  private Instant onProbationFrom;
  private long onProbationSince;
  private Probation probation;
  private Instant healed;

  /**
   * @param earlier how many reports of the same side were open or gone when it was made
   */
  Breach(Envelope at, BreachReported reported, int earlier) {
    this.id = at.id();
    this.responsible = reported.responsible();
    this.kind = reported.kind();
    this.severity = reported.severity();
    this.place = at.revision();
    this.damage = reported.damage();
    this.reportedAt = at.stamp().effectiveAt();
    this.earlier = earlier;
    this.incident = Incident.of(this);
  }

  public UUID id() {
    return id;
  }

  /** The revision at which it was reported, by which breaches are told apart in order. */
  public long place() {
    return place;
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

  /** What it cost, by the word of who reported it; null when that was not said. */
  public Money damage() {
    return damage;
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

  /** The revision from which on what is set aside counts for patience; 0 while nothing does. */
  public long onProbationSince() {
    return onProbationSince;
  }

  /** What is the same fact has the same. */
  public UUID incidentId() {
    return incident.id();
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

  /** Its id while a side is to be silent about it, which the responsible one is. */
  public Optional<UUID> silences(Side side, Instant at) {
    return side == responsible && asksSilence(at) ? Optional.of(id) : Optional.empty();
  }

  boolean isOnProbation() {
    return probation != null && healed == null;
  }

  /** Whether it was on probation already when an event was recorded. */
  boolean wasOnProbation(long revision) {
    return isOnProbation() && onProbationSince <= revision;
  }

  /** Whether it is proven, and not known to be healed. */
  boolean weighs() {
    return isProven() && healed == null;
  }

  /** Whether it was reported and not proven, or is not yet. */
  boolean isOpenOrGone() {
    return !isProven();
  }

  Incident incident() {
    return incident;
  }

  void partOf(Incident other) {
    incident = other;
  }

  /** How the report accuses by an event, as long as it is open. */
  Accused accused(Instant at, UUID event) {
    var accusation =
        new Accusation(
            reportedAt, kind, severity, earlier, resting.from(), !incident.isEverProven());
    return new Accused(responsible, at, event, id, accusation);
  }

  /** From when on the report weighs ever less; empty while that is not known. */
  public Optional<Instant> restsFrom() {
    return isOpenReport() ? Optional.ofNullable(resting.from()) : Optional.empty();
  }

  void neutralRefused(Instant at) {
    resting = resting.refused(at);
  }

  void neutralAccepted(Instant at) {
    resting = resting.accepted(at);
  }

  void amended(Kind to, Severity lowered) {
    kind = to;
    severity = lowered;
  }

  void became(Report next, Instant at) {
    report = next;
    if (next == Report.DISPUTED) {
      resting = resting.disputed(at);
    }
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
  void startProbationWhenComplete(Envelope at) {
    boolean complete = apology != null && explanation != null && remedy.complete();
    if (probation == null && complete) {
      onProbationFrom = at.stamp().effectiveAt();
      onProbationSince = at.revision();
      probation = Probation.started(severity, onProbationFrom);
    }
  }

  /** Notes what time alone has healed. */
  void advance(Instant at) {
    healed = healedBy(at).orElse(null);
  }

  /** How it stands by an event, once it is proven. */
  Stood stood(Instant at, UUID event) {
    return new Stood(responsible, at, event, id, standing());
  }

  /** Each step counts once those before it are there. */
  private Standing standing() {
    boolean apologised = apology != null;
    boolean explained = apologised && explanation != null;
    return new Standing(
        place,
        incident.id(),
        kind,
        severity,
        apologised ? apology.worth() : 0,
        explained ? explanation.worth() : 0,
        explained ? remedy.part() : 0,
        probation);
  }
}
