package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.trust.ReferenceCase.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.BreachEvent.Answer;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAmended;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachJoined;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.BreachEvent.Ruling;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.trust.ReferenceBreach.Report;

/** The breaches of one side, open or proven, their incidents, and all scars. */
final class ReferenceBreaches {

  /** In the order reported. */
  final Map<UUID, ReferenceBreach> all = new LinkedHashMap<>();

  private final Side trustee;
  private final Consumer<ReferenceCase> seen;
  private final List<ReferenceScar> scars = new ArrayList<>();
  private Map<UUID, ReferenceCommitment> commitments;
  boolean tied;

  ReferenceBreaches(Side trustee, Consumer<ReferenceCase> seen) {
    this.trustee = trustee;
    this.seen = seen;
  }

  /** What can be joined besides breaches. */
  void knows(Map<UUID, ReferenceCommitment> others) {
    commitments = others;
  }

  List<ReferenceBreach> onProbation() {
    return all.values().stream().filter(ReferenceBreach::isOnProbation).toList();
  }

  ReferenceScar scarred(Instant at, double amount) {
    var scar = new ReferenceScar(at, amount);
    scars.add(scar);
    return scar;
  }

  /** The scars that no incident holds. */
  double scars(Instant at) {
    return scars.stream().filter(it -> !it.held).mapToDouble(it -> it.left(at)).sum();
  }

  double accusation(Instant at) {
    double most = 0;
    for (ReferenceBreach it : all.values()) {
      most = Math.max(most, it.accusation(at));
    }
    return most;
  }

  /** A part of what a miss still holds of each count comes back. */
  void giveBack(ReferenceCommitment miss, double part) {
    for (var held : miss.took.entrySet()) {
      if (held.getValue() > 0 && held.getKey().isOnProbation()) {
        seen.accept(COUNT_COMES_BACK);
      }
      held.getKey().countGrows(part * held.getValue());
      held.setValue((1 - part) * held.getValue());
    }
  }

  boolean happens(Envelope envelope, BreachEvent event, Instant at) {
    switch (event) {
      case BreachReported it when it.responsible() == trustee -> {
        reported(envelope.id(), it, at);
        return true;
      }
      case BreachJoined it when all.containsKey(it.breach()) -> {
        joined(all.get(it.breach()), it.incident(), at);
        return true;
      }
      case BreachAmended it when all.containsKey(it.breach()) -> {
        seen.accept(AMENDED);
        all.get(it.breach()).kind = it.kind();
        all.get(it.breach()).severity = it.severity();
        return true;
      }
      case BreachAnswered it when all.containsKey(it.breach()) -> {
        answered(all.get(it.breach()), it.answer(), at);
        return true;
      }
      case BreachRuled it when all.containsKey(it.breach()) -> {
        ruled(all.get(it.breach()), it, at);
        return true;
      }
      case BreachWithdrawn it when all.containsKey(it.breach()) -> {
        gone(all.get(it.breach()), WITHDRAWN);
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private void reported(UUID id, BreachReported report, Instant at) {
    var breach = new ReferenceBreach(report.responsible(), report.kind(), report.severity());
    for (ReferenceBreach it : all.values()) {
      if (it.report != Report.PROVEN) {
        breach.earlier++;
      }
    }
    seen.accept(breach.earlier == 0 ? ACCUSED : TOLD_AGAIN);
    all.put(id, breach);
    if (report.incident() != null) {
      seen.accept(REPORTED_OF_AN_INCIDENT);
      joined(breach, report.incident(), at);
    }
  }

  private void joined(ReferenceBreach breach, UUID target, Instant at) {
    var other = all.get(target);
    if (other != null) {
      joined(breach, other);
    } else if (breach.incident.misses.contains(commitments.get(target))) {
      return;
    } else {
      joined(breach, commitments.get(target));
    }
    hold(breach.incident);
  }

  private void joined(ReferenceBreach breach, ReferenceBreach other) {
    if (breach.incident == other.incident) {
      return;
    }
    boolean healed = false;
    for (ReferenceBreach it : other.incident.breaches) {
      healed |= it.healed != null;
    }
    seen.accept(
        healed
            ? JOINED_TO_AN_INCIDENT_WITH_A_HEALED_BREACH
            : other.incident.isOpen() && breach.incident.isOpen()
                ? JOINED_TWO_THAT_ARE_PROVEN
                : other.incident.isOpen() ? JOINED_TO_A_PROVEN_BREACH : JOINED_TO_A_REPORT);
    breach.incident.take(other.incident);
  }

  private void joined(ReferenceBreach breach, ReferenceCommitment miss) {
    seen.accept(
        miss.outcome == Outcome.MADE_GOOD
            ? JOINED_WITH_WHAT_WAS_MADE_GOOD
            : breach.incident.isOpen() ? MISS_JOINED_TO_A_PROVEN_BREACH : MISS_JOINED_TO_A_REPORT);
    breach.incident.take(miss);
  }

  /** While it has a breach to heal, an incident holds its scars, and nothing of any count. */
  private void hold(ReferenceIncident incident) {
    if (incident.isOpen()) {
      incident.scars.forEach(it -> it.held = true);
      for (ReferenceCommitment miss : incident.misses) {
        giveBack(miss, 1);
      }
    }
  }

  private void answered(ReferenceBreach breach, Answer answer, Instant at) {
    if (answer == Answer.ACKNOWLEDGED) {
      seen.accept(ACKNOWLEDGED);
      proven(breach, at);
    } else {
      breach.disputed = at;
    }
  }

  private void ruled(ReferenceBreach breach, BreachRuled it, Instant at) {
    if (it.ruling() == Ruling.DISMISSED) {
      gone(breach, DISMISSED);
      return;
    }
    if (breach.kind != it.kind()) {
      seen.accept(UPHELD_WITH_ANOTHER_KIND);
    }
    if (breach.severity != it.severity()) {
      seen.accept(UPHELD_WITH_ANOTHER_SEVERITY);
    }
    seen.accept(UPHELD_AS_REPORTED);
    breach.kind = it.kind();
    breach.severity = it.severity();
    proven(breach, at);
  }

  private void gone(ReferenceBreach breach, ReferenceCase how) {
    seen.accept(how);
    if (!breach.incident.misses.isEmpty()) {
      seen.accept(GONE_WITH_A_MISS);
    }
    breach.report = Report.GONE;
  }

  private void proven(ReferenceBreach breach, Instant at) {
    var incident = breach.incident;
    double sum = Math.max(0, breach.sum() - incident.largestSum());
    long days = Math.max(0, breach.days().toDays() - incident.mostDays());
    if (incident.wasEverProven()) {
      seen.accept(incident.isOpen() ? PROVEN_BESIDE_A_PROVEN_ONE : PROVEN_BESIDE_A_HEALED_ONE);
    }
    breach.report = Report.PROVEN;
    hold(incident);
    for (ReferenceBreach it : onProbation()) {
      if (it.incident != incident) {
        boolean present = it.patientFrom.plus(Duration.ofDays(days)).isAfter(at);
        seen.accept(present ? SET_BACK_TO_THE_PRESENT : SET_BACK);
        it.setBack(sum, days, at);
      }
    }
  }

  /** What is healed by now, after what has happened until {@code last}; in order. */
  void heal(Instant last, Instant until, Consumer<Instant> before, Consumer<Instant> after) {
    while (true) {
      var first =
          all.values().stream()
              .filter(it -> healsAt(it, last) != null && !healsAt(it, last).isAfter(until))
              .min(Comparator.comparing(it -> healsAt(it, last)));
      if (first.isEmpty()) {
        return;
      }
      Instant at = healsAt(first.get(), last);
      before.accept(at);
      healed(first.get(), at, last);
      after.accept(at);
    }
  }

  private static Instant healsAt(ReferenceBreach it, Instant last) {
    Instant at = it.heals();
    return at == null || at.isAfter(last) ? at : last;
  }

  private void healed(ReferenceBreach it, Instant at, Instant last) {
    seen.accept(
        !it.heals().isAfter(last)
            ? HEALED_BY_COUNT
            : it.patientFrom.plus(it.days()).equals(at) ? HEALED_BY_DAYS : HEALED_BY_QUIET);
    var scar = scarred(at, it.left(at));
    scar.held = true;
    it.incident.scars.add(scar);
    it.healed = at;
    if (!it.incident.isOpen()) {
      if (it.incident.scars.size() > 1) {
        seen.accept(INCIDENT_CLOSED_WITH_SEVERAL_SCARS);
      }
      tied |= it.incident.isTied(at);
      it.incident.close(at);
    } else {
      seen.accept(HEALED_WHILE_ANOTHER_OF_ITS_INCIDENT_IS_OPEN);
    }
  }
}
