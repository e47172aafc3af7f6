package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.trust.ReferenceCase.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDeemedKept;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveProposed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentReleased;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;

/** What one side promised, and what was deposited for it. */
final class ReferencePromises {

  private record Drawn(Instant at, double amount) {}

  final Map<UUID, ReferenceCommitment> all = new HashMap<>();
  private final Side trustee;
  private final Instant start;
  private final ReferenceBreaches breaches;
  private final Consumer<ReferenceCase> seen;
  private final List<Drawn> drawn = new ArrayList<>();
  private final List<ReferenceScar> deposits = new ArrayList<>();
  private final Map<Size, List<ReferenceScar>> kept = new EnumMap<>(Size.class);

  ReferencePromises(
      Side trustee, Instant start, ReferenceBreaches breaches, Consumer<ReferenceCase> seen) {
    this.trustee = trustee;
    this.start = start;
    this.breaches = breaches;
    this.seen = seen;
    for (Size size : Size.values()) {
      kept.put(size, new ArrayList<>());
    }
  }

  double deposits(Instant at) {
    return deposits.stream().mapToDouble(it -> it.left(at)).sum();
  }

  /** Whether it is an event that a ledger of this side tells. */
  boolean happens(Envelope envelope, CommitmentEvent event, Instant at) {
    if (event instanceof CommitmentMade made && made.owner() == trustee) {
      all.put(envelope.id(), new ReferenceCommitment(made));
    }
    var commitment = event.about().map(all::get).orElse(null);
    if (commitment == null) {
      return false;
    }
    switch (event) {
      case CommitmentAnswered it -> answered(commitment, it.answer(), at);
      case CommitmentMoveProposed it -> {
        if (commitment.waitsForAMove()) {
          seen.accept(MOVE_REPLACED);
        }
        commitment.moveProposed(envelope.by().side(), it.due(), at);
      }
      case CommitmentMoveAnswered it -> moved(commitment, it.answer());
      case CommitmentReleased _ -> released(commitment);
      case CommitmentDelivered _ -> delivered(commitment, at);
      case CommitmentAssessed it -> becomes(commitment, it.outcome(), at);
      case CommitmentDeemedKept _ -> {
        seen.accept(DEEMED_KEPT);
        becomes(commitment, Outcome.KEPT, at);
      }
      case CommitmentRuled it -> ruled(commitment, it.outcome(), at);
      case CommitmentMade _, CommitmentDisputed _ -> {}
    }
    return event instanceof CommitmentAssessed
        || event instanceof CommitmentDeemedKept
        || event instanceof CommitmentRuled;
  }

  private void answered(ReferenceCommitment it, Answer answer, Instant at) {
    if (answer == Answer.ACCEPTED) {
      it.accepted = true;
      if (it.delivered) {
        seen.accept(DELIVERED_BEFORE_ACCEPTANCE);
      }
      setAside(it, at);
    }
  }

  private void moved(ReferenceCommitment it, Answer answer) {
    if (answer == Answer.ACCEPTED) {
      seen.accept(it.isLate() ? MOVED_TOO_LATE : MOVED_IN_TIME);
      it.moved();
    } else {
      seen.accept(MOVE_DECLINED);
      it.stays();
    }
  }

  private void released(ReferenceCommitment it) {
    seen.accept(RELEASED);
    it.released = true;
  }

  private void delivered(ReferenceCommitment it, Instant at) {
    if (it.delivered) {
      seen.accept(DELIVERED_TWICE);
    }
    it.delivered = true;
    setAside(it, at);
  }

  private void setAside(ReferenceCommitment it, Instant at) {
    if (it.accepted && it.delivered && it.outcome == null && it.asideSince == null) {
      it.asideSince = at;
      it.aside = draw(it.worth(), at);
      it.asideFor = breaches.onProbation();
    }
  }

  /** Takes so much from the room, if there is as much. */
  private double draw(double most, Instant at) {
    double room = 2;
    Instant since = start;
    for (Drawn it : drawn) {
      room = Math.min(2, room + ReferenceScar.days(since, it.at()) * 2 / 30) - it.amount();
      since = it.at();
    }
    room = Math.min(2, room + ReferenceScar.days(since, at) * 2 / 30);
    double taken = Math.min(most, room);
    seen.accept(taken < most ? KEPT_BEYOND_THE_ROOM : KEPT_WHOLE);
    drawn.add(new Drawn(at, taken));
    return taken;
  }

  private void ruled(ReferenceCommitment it, Outcome outcome, Instant at) {
    if (it.outcome == outcome) {
      seen.accept(RULED_AS_ASSESSED);
      return;
    }
    seen.accept(
        switch (outcome) {
          case KEPT -> RULED_KEPT;
          case MADE_GOOD -> RULED_MADE_GOOD;
          case MISSED -> RULED_MISSED;
        });
    becomes(it, outcome, at);
  }

  private void becomes(ReferenceCommitment it, Outcome outcome, Instant at) {
    var before = it.outcome;
    it.outcome = outcome;
    if (before != null) {
      seen.accept(it.scar.held ? SOFTENED_WHILE_HELD : SOFTENED);
    }
    if (outcome == Outcome.KEPT) {
      if (before != null) {
        it.scar.end();
        breaches.giveBack(it, 1);
      }
      kept(it, at);
      return;
    }
    if (before == null) {
      missed(it, at);
    }
    if (outcome == Outcome.MADE_GOOD) {
      seen.accept(before == null ? MADE_GOOD_AT_ONCE : MADE_GOOD_AFTER_A_MISS);
      it.scar.halve();
      breaches.giveBack(it, 0.5);
    }
  }

  private void kept(ReferenceCommitment it, Instant at) {
    double counts;
    List<ReferenceBreach> countsFor;
    boolean aside = it.asideSince != null && ReferenceScar.days(it.asideSince, at) <= 100;
    if (aside) {
      seen.accept(it.worth() < it.aside ? KEPT_WITH_LESS_THAN_WAS_SET_ASIDE : KEPT_AS_SET_ASIDE);
      counts = Math.min(it.worth(), it.aside);
      countsFor = it.asideFor;
    } else {
      seen.accept(it.asideSince == null ? KEPT_AT_ONCE : KEPT_TOO_LATE_FOR_WHAT_WAS_SET_ASIDE);
      counts = draw(it.worth(), at);
      countsFor = breaches.onProbation();
    }
    if (countsFor.size() < breaches.onProbation().size()) {
      seen.accept(SET_ASIDE_BEFORE_PROBATION);
    }
    deposits.add(new ReferenceScar(at, counts));
    kept.get(it.size).add(new ReferenceScar(at, it.worth()));
    for (ReferenceBreach breach : countsFor) {
      breach.countGrows(counts);
    }
  }

  private void missed(ReferenceCommitment it, Instant at) {
    double keptAsLarge = 0;
    for (Size size : Size.values()) {
      if (size.ordinal() >= it.size.ordinal()) {
        keptAsLarge += kept.get(size).stream().mapToDouble(piece -> piece.left(at)).sum();
      }
    }
    double proportion = (1 + deposits(at)) / (1 + keptAsLarge);
    seen.accept(proportion < 1 ? MISSED_LIGHTER : MISSED_WHOLE);
    double weighs = it.weight() * Math.min(1, proportion);
    it.scar = breaches.scarred(at, 2 * weighs);
    for (ReferenceBreach breach : breaches.onProbation()) {
      if (breach.count > 0) {
        seen.accept(breach.count >= breach.sum() - 1e-9 ? COUNT_FALLS_FROM_FULL : COUNT_FALLS);
      }
      it.took.put(breach, breach.countFalls(2 * weighs));
    }
  }
}
