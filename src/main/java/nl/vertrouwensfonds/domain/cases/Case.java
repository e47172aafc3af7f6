package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOutcome;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;

/** One attempt, led by a neutral, to repair the trust of two sides in each other. */
public final class Case {

  /**
   * Who opened it and whom they asked.
   *
   * @param neutral the participant who leads it once both accepted
   * @param firm the neutral's organisation
   * @param previous the case that was closed last before it, or null
   * @param zone where days end
   */
  public record Opening(
      UUID id, Side by, UUID neutral, UUID firm, UUID previous, ZoneId zone, Instant at) {}

  /**
   * People who sat together, on the neutral's word, as both sides may know.
   *
   * @param present who was there
   */
  public record Meeting(UUID id, List<UUID> present, Instant at) {}

  private final Opening opening;
  private final Mediation mediation = new Mediation();
  private final Wills wills = new Wills();
  private final Talks talks = new Talks();
  private final Solutions solutions = new Solutions();
  private final List<Meeting> meetings = new ArrayList<>();
  private CaseOutcome outcome;
  private Instant closedAt;

  Case(Opening opening) {
    this.opening = opening;
  }

  public UUID id() {
    return opening.id();
  }

  public Opening opening() {
    return opening;
  }

  public UUID neutral() {
    return opening.neutral();
  }

  public Instant openedAt() {
    return opening.at();
  }

  /** The first instant after the pause in legal action that both accepted; empty without one. */
  Optional<Instant> pausedUntil() {
    return mediation
        .terms()
        .map(MediationProposed::pauseUntil)
        .map(it -> Days.after(it, opening.zone()));
  }

  public Mediation mediation() {
    return mediation;
  }

  public Wills wills() {
    return wills;
  }

  public Talks talks() {
    return talks;
  }

  public Solutions solutions() {
    return solutions;
  }

  public List<Meeting> meetings() {
    return List.copyOf(meetings);
  }

  public boolean closed() {
    return outcome != null;
  }

  public Optional<CaseOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /**
   * How far it has come.
   *
   * @param at not before the last event
   */
  public Stage stage(Breaches breaches, Instant at) {
    return Stage.of(this, breaches, at);
  }

  /** What was raised and is not settled. */
  List<Grievance> openGrievances() {
    return talks.grievances().stream().filter(it -> !it.settled()).toList();
  }

  void met(Meeting meeting) {
    meetings.add(meeting);
  }

  void closed(CaseOutcome how, Instant at) {
    outcome = how;
    closedAt = at;
  }

  boolean has(UUID thing) {
    return talks.has(thing) || solutions.has(thing);
  }
}
