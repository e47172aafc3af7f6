package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.trust.ReferenceCase.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.BreachEvent.Answer;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAmended;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.BreachEvent.Ruling;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyRuled;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;
import nl.vertrouwensfonds.trust.ReferenceBreach.Deal;
import nl.vertrouwensfonds.trust.ReferenceBreach.Report;

/**
 * The score of {@code fonds-1}, computed slowly from the whole log for one instant. It shares no
 * formula, number or state with the product: each is written down a second time.
 */
final class Reference {

  /** What one side's fund in a trustee comes to. */
  record Score(Double balance, double confidence, long kept, long missed) {}

  /** An amount that has been fading since an instant. */
  private record Piece(Instant at, double amount) {}

  private static final class Promise {
    Side owner;
    double size;
    Outcome outcome;
    Piece scar;
    final Map<ReferenceBreach, Double> took = new HashMap<>();
  }

  private final Side trustee;
  private final Consumer<ReferenceCase> seen;
  private final List<Piece> deposits = new ArrayList<>();
  private final List<Piece> pace = new ArrayList<>();
  private final List<Piece> scars = new ArrayList<>();
  private final List<Piece> roomDrawn = new ArrayList<>();
  private final List<Piece> paceDrawn = new ArrayList<>();
  private final Map<UUID, Promise> promises = new HashMap<>();
  private final Map<UUID, ReferenceBreach> breaches = new LinkedHashMap<>();
  private final Map<UUID, ReferenceBreach> byRemedy = new HashMap<>();
  private final Instant start;
  private Instant last;

  private Reference(Side trustee, Instant start, Consumer<ReferenceCase> seen) {
    this.trustee = trustee;
    this.start = start;
    this.last = start;
    this.seen = seen;
  }

  /**
   * @param seen told of each special case that the history comes to
   */
  static Score score(
      List<Envelope> log, Side trustee, Instant asked, Consumer<ReferenceCase> seen) {
    var it = new Reference(trustee, log.getFirst().stamp().effectiveAt(), seen);
    for (Envelope event : log) {
      Instant at = event.stamp().effectiveAt();
      if (!at.isAfter(asked)) {
        it.heal(at, true);
        it.happens(event, at);
        it.last = at;
      }
    }
    it.heal(asked, false);
    return it.score(asked);
  }

  static double days(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 86_400e9;
  }

  private static double left(List<Piece> pieces, Instant at) {
    return pieces.stream().mapToDouble(it -> left(it, at)).sum();
  }

  private static double left(Piece it, Instant at) {
    return it.amount() * StrictMath.pow(0.5, days(it.at(), at) / 365);
  }

  /** What is left of a room that started full. */
  private double room(double most, double refill, List<Piece> drawn, Instant at) {
    double level = most;
    Instant since = start;
    for (Piece it : drawn) {
      level = Math.min(most, level + refill * days(since, it.at()) / 30) - it.amount();
      since = it.at();
    }
    return Math.min(most, level + refill * days(since, at) / 30);
  }

  private void heal(Instant until, boolean eventFollows) {
    for (ReferenceBreach it : breaches.values()) {
      if (it.isBeingProved() && it.count >= it.sum() - 1e-9) {
        Instant quiet = it.quietFrom.plus(it.quiet());
        Instant patient = it.patientFrom.plus(it.days());
        Instant both = quiet.isAfter(patient) ? quiet : patient;
        Instant when = both.isAfter(last) ? both : last;
        if (!when.isAfter(until)) {
          seen.accept(
              !both.isAfter(last)
                  ? HEALED_BY_COUNT
                  : quiet.isAfter(patient) ? HEALED_BY_QUIET : HEALED_BY_DAYS);
          if (!eventFollows) {
            seen.accept(HEALED_AFTER_THE_LAST_EVENT);
          } else if (when.equals(until) && both.isAfter(last)) {
            seen.accept(HEALED_AT_AN_EVENT);
          }
          scars.add(new Piece(when, it.weight() * (1 - it.healing(when))));
          it.healed = when;
        }
      }
    }
  }

  private void happens(Envelope event, Instant at) {
    switch (event.data()) {
      case CommitmentMade it -> {
        var promise = new Promise();
        promise.owner = it.owner();
        promise.size =
            switch (it.size()) {
              case SMALL -> 0.5;
              case NORMAL -> 1;
              case LARGE -> 2;
            };
        promises.put(event.id(), promise);
      }
      case CommitmentAssessed it -> assessed(promises.get(it.commitment()), it.outcome(), at);
      case CommitmentRuled it -> ruled(promises.get(it.commitment()), it.outcome(), at);
      case BreachReported it -> {
        if (it.responsible() == trustee) {
          seen.accept(openReports() == 0 ? ACCUSED : ACCUSED_MORE_THAN_ONCE);
          breaches.put(event.id(), new ReferenceBreach(it.responsible(), it.kind(), it.severity()));
        }
      }
      case BreachAmended it ->
          with(
              it.breach(),
              breach -> {
                seen.accept(AMENDED);
                breach.kind = it.kind();
                breach.severity = it.severity();
              });
      case BreachAnswered it -> {
        if (it.answer() == Answer.ACKNOWLEDGED) {
          with(it.breach(), breach -> proven(breach, ACKNOWLEDGED, at));
        }
      }
      case BreachRuled it -> with(it.breach(), breach -> ruled(breach, it, at));
      case BreachWithdrawn it -> with(it.breach(), breach -> gone(breach, WITHDRAWN));
      case ApologyOffered it ->
          with(
              it.breach(),
              breach -> {
                seen.accept(APOLOGY_NOT_ANSWERED);
                if (breach.remedyIsComplete()) {
                  seen.accept(APOLOGY_AFTER_REMEDY);
                }
                breach.apologised = true;
                startWhenComplete(breach, at);
              });
      case ApologyAnswered it -> with(it.breach(), breach -> answered(breach, it.answer()));
      case ExplanationGiven it ->
          with(
              it.breach(),
              breach -> {
                seen.accept(
                    breach.explained
                        ? EXPLAINED_AGAIN
                        : breach.apologised
                            ? EXPLANATION_NOT_ANSWERED
                            : EXPLANATION_WITHOUT_APOLOGY);
                breach.explained = true;
                startWhenComplete(breach, at);
              });
      case ExplanationAnswered it -> with(it.breach(), breach -> answered(breach, it.answer()));
      case CorrectionPromised it ->
          with(
              it.breach(),
              breach -> {
                byRemedy.put(event.id(), breach);
                breach.corrections.put(event.id(), false);
              });
      case CorrectionAssessed it -> found(it.correction(), at, confirmed(it.assessment()));
      case CompensationOffered it ->
          with(
              it.breach(),
              breach -> {
                byRemedy.put(event.id(), breach);
                breach.deals.put(event.id(), new Deal(it.money().minor(), false, false));
              });
      case CompensationAnswered it ->
          remedied(
              it.compensation(),
              at,
              breach ->
                  breach.deals.computeIfPresent(
                      it.compensation(), (_, deal) -> answered(deal, it)));
      case CompensationAssessed it -> found(it.compensation(), at, confirmed(it.assessment()));
      case RemedyRuled it -> {
        if (byRemedy.containsKey(it.promise())) {
          seen.accept(
              it.assessment() == Assessment.CONFIRMED
                  ? RULED_TO_BE_MENDED
                  : RULED_NOT_TO_BE_MENDED);
        }
        found(it.promise(), at, it.assessment() == Assessment.CONFIRMED);
      }
      case RemedyWaived it ->
          with(
              it.breach(),
              breach -> {
                seen.accept(WAIVED);
                breach.waived = true;
                startWhenComplete(breach, at);
              });
      case SilenceBroken it -> with(it.breach(), breach -> spoken(breach, at));
      default -> {}
    }
  }

  /** A correction or a payment is found to be there, or not. */
  private void found(UUID promise, Instant at, boolean confirmed) {
    remedied(
        promise,
        at,
        breach -> {
          breach.corrections.computeIfPresent(promise, (_, _) -> confirmed);
          breach.deals.computeIfPresent(
              promise, (_, deal) -> new Deal(deal.cents(), deal.agreed(), confirmed));
        });
  }

  private void with(UUID id, Consumer<ReferenceBreach> change) {
    if (breaches.containsKey(id)) {
      change.accept(breaches.get(id));
    }
  }

  private boolean confirmed(Assessment assessment) {
    if (assessment == Assessment.REJECTED) {
      seen.accept(REJECTED);
    }
    return assessment == Assessment.CONFIRMED;
  }

  private Deal answered(Deal deal, CompensationAnswered it) {
    return switch (it.answer()) {
      case ACCEPTED -> new Deal(deal.cents(), true, false);
      case DECLINED -> {
        seen.accept(OFFER_DECLINED);
        yield new Deal(0, false, false);
      }
      case COUNTERED -> {
        seen.accept(OFFER_COUNTERED);
        yield new Deal(it.counter().minor(), false, false);
      }
    };
  }

  private void remedied(UUID promise, Instant at, Consumer<ReferenceBreach> change) {
    var breach = byRemedy.get(promise);
    if (breach != null) {
      change.accept(breach);
      long mended = breach.corrections.values().stream().filter(it -> it).count();
      if (mended > 0 && mended < breach.corrections.size()) {
        seen.accept(CORRECTIONS_IN_PART);
      }
      if (breach.confirmed() > 0 && breach.confirmed() < breach.agreed()) {
        seen.accept(MONEY_IN_PART);
      }
      if (breach.confirmed() > 0 && mended > 0) {
        seen.accept(MONEY_AND_CORRECTIONS);
      }
      startWhenComplete(breach, at);
    }
  }

  private void answered(ReferenceBreach breach, ApologyAnswer answer) {
    if (breach.apologyAnswer != null) {
      seen.accept(ANSWER_SOFTENED);
    }
    breach.apologyAnswer = answer;
    seen.accept(
        switch (answer) {
          case DECLINED -> APOLOGY_DECLINED;
          case HEARD -> APOLOGY_HEARD;
          case ACCEPTED -> APOLOGY_ACCEPTED;
        });
  }

  private void answered(ReferenceBreach breach, ExplanationAnswer answer) {
    breach.explanationAnswer = answer;
    seen.accept(answer == ExplanationAnswer.ACCEPTED ? EXPLANATION_ACCEPTED : EXPLANATION_DECLINED);
  }

  private void startWhenComplete(ReferenceBreach breach, Instant at) {
    if (breach.quietFrom == null && breach.wordsAndRemedyAreComplete()) {
      if (provedNow().findAny().isPresent()) {
        seen.accept(TWO_ARE_PROVED);
      }
      breach.quietFrom = at;
      breach.patientFrom = at;
    }
  }

  private Stream<ReferenceBreach> provedNow() {
    return breaches.values().stream().filter(ReferenceBreach::isBeingProved);
  }

  private void spoken(ReferenceBreach breach, Instant at) {
    if (breach.isBeingProved()) {
      boolean quiet = !breach.quietFrom.plus(breach.quiet()).isAfter(at);
      seen.accept(quiet ? SILENCE_BROKEN_AFTER_THE_QUIET_PERIOD : SILENCE_BROKEN);
      scars.add(new Piece(at, 2));
      breach.quietFrom = at;
    }
  }

  private void ruled(ReferenceBreach breach, BreachRuled it, Instant at) {
    if (it.ruling() == Ruling.DISMISSED) {
      gone(breach, DISMISSED);
      return;
    }
    boolean kind = breach.kind != it.kind();
    boolean severity = breach.severity != it.severity();
    breach.kind = it.kind();
    breach.severity = it.severity();
    if (kind) {
      seen.accept(UPHELD_WITH_ANOTHER_KIND);
    }
    if (severity) {
      seen.accept(UPHELD_WITH_ANOTHER_SEVERITY);
    }
    proven(breach, UPHELD_AS_REPORTED, at);
  }

  private void gone(ReferenceBreach breach, ReferenceCase how) {
    seen.accept(how);
    breach.report = Report.GONE;
  }

  private void proven(ReferenceBreach breach, ReferenceCase how, Instant at) {
    seen.accept(how);
    breach.report = Report.PROVEN;
    provedNow()
        .filter(it -> it != breach)
        .forEach(it -> {
          Instant later = it.patientFrom.plus(breach.days());
          seen.accept(later.isAfter(at) ? SET_BACK_TO_THE_PRESENT : SET_BACK);
          it.patientFrom = later.isAfter(at) ? at : later;
          it.count = Math.max(0, it.count - breach.sum());
        });
  }

  private long openReports() {
    return breaches.values().stream().filter(it -> it.report == Report.OPEN).count();
  }

  private void ruled(Promise promise, Outcome outcome, Instant at) {
    if (promise.owner != trustee) {
      return;
    }
    if (promise.outcome == outcome) {
      seen.accept(RULED_AS_ASSESSED);
      return;
    }
    if (promise.outcome == Outcome.MISSED) {
      undone(promise, at);
    } else {
      seen.accept(outcome == Outcome.KEPT ? RULED_KEPT : RULED_MISSED);
    }
    assessed(promise, outcome, at);
  }

  private void undone(Promise promise, Instant at) {
    seen.accept(MISS_UNDONE);
    scars.remove(promise.scar);
    promise.took.forEach((breach, took) -> {
      if (breach.isBeingProved()) {
        seen.accept(MISS_UNDONE_WHILE_PROVING);
        breach.count = Math.min(breach.sum(), breach.count + took);
      }
    });
  }

  private void assessed(Promise promise, Outcome outcome, Instant at) {
    if (promise.owner == trustee) {
      promise.outcome = outcome;
      if (outcome == Outcome.KEPT) {
        kept(promise.size, at);
      } else {
        missed(promise, at);
      }
    }
  }

  private void kept(double size, Instant at) {
    double counted = Math.min(size, room(2, 2, roomDrawn, at));
    double paced = Math.min(size, room(4, 15, paceDrawn, at));
    seen.accept(counted < size ? KEPT_BEYOND_THE_ROOM : KEPT_WHOLE);
    if (paced < size) {
      seen.accept(KEPT_BEYOND_THE_PACE);
    }
    roomDrawn.add(new Piece(at, counted));
    paceDrawn.add(new Piece(at, paced));
    deposits.add(new Piece(at, counted));
    pace.add(new Piece(at, paced));
    provedNow().forEach(it -> it.count = Math.min(it.sum(), it.count + counted));
  }

  private void missed(Promise promise, Instant at) {
    double earned = 0.5 * 8;
    double had = left(deposits, at);
    double kept = left(pace, at);
    seen.accept(kept > had + 1e-6 ? MISSED_WHILE_PACE_OUTRUNS_DEPOSITS : MISSED);
    promise.scar = new Piece(at, 2 * promise.size * (earned + had) / (earned + kept));
    scars.add(promise.scar);
    provedNow()
        .forEach(it -> {
          double before = it.count;
          if (before > 0) {
            seen.accept(before >= it.sum() - 1e-9 ? COUNT_FALLS_FROM_FULL : COUNT_FALLS);
          }
          it.count = Math.max(0, before - 2 * promise.size);
          promise.took.put(it, before - it.count);
        });
  }

  private Score score(Instant at) {
    double proven =
        breaches.values().stream()
            .filter(it -> it.report == Report.PROVEN && it.healed == null)
            .mapToDouble(it -> it.weight() * (1 - it.healing(at)))
            .sum();
    double g = left(deposits, at);
    double against = proven + (openReports() > 0 ? 4 : 0) + left(scars, at);
    long kept = outcomes(Outcome.KEPT);
    long missed = outcomes(Outcome.MISSED);
    boolean evidence =
        kept + missed + openReports() > 0
            || breaches.values().stream().anyMatch(it -> it.report == Report.PROVEN);
    if (!evidence) {
      seen.accept(NO_EVIDENCE);
    }
    double all = 8 + g + against;
    Double balance = evidence ? 100 * (0.5 * 8 + g) / all : null;
    return new Score(balance, (g + against) / all, kept, missed);
  }

  private long outcomes(Outcome outcome) {
    return promises.values().stream()
        .filter(it -> it.owner == trustee && it.outcome == outcome)
        .count();
  }
}
