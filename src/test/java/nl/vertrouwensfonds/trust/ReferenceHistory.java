package nl.vertrouwensfonds.trust;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Apology;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Breach.Report;
import nl.vertrouwensfonds.domain.breach.Compensation;
import nl.vertrouwensfonds.domain.breach.Correction;
import nl.vertrouwensfonds.domain.breach.Explanation;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAmended;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachJoined;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.BreachEvent.Ruling;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationAnswered;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
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
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyRuled;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;
import nl.vertrouwensfonds.domain.event.WillEvent.WillWithdrawn;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Rules1;

/**
 * A short log at random, event by event, each such as the rules and a neutral's rulings could give
 * it there.
 */
public final class ReferenceHistory {

  static final Instant START = History.START;
  private static final double DAY = 86_400e6;

  public final List<Envelope> log = new ArrayList<>();
  final List<Effect> effects = new ArrayList<>();
  final Relationship relationship = new Relationship();
  final Random random;
  private final ReferencePledges promises;
  private final double pace;
  private final int one;
  private Instant now = START;
  private long nextId = 1;

  private ReferenceHistory(Random random) {
    this.random = random;
    this.pace = Math.pow(10, random.nextDouble() * 2.3);
    this.promises = new ReferencePledges(this);
    this.one = random.nextInt(4);
    happens(new RelationshipRegistered(id(), id(), null, "UTC", "fonds-1", "00"));
  }

  /** A history of at most so many events. */
  public static ReferenceHistory random(Random random, int events) {
    var history = new ReferenceHistory(random);
    for (int room = events; room > 12 && random.nextInt(3) > 0; room -= 12) {
      history.walks();
    }
    while (history.log.size() < events) {
      history.wait(random.nextInt(7));
      history.something();
    }
    return history;
  }

  /** A breach is walked until it is on probation; few histories would come that far by chance. */
  private void walks() {
    if (random.nextInt(3) == 0) {
      promises.delivered(side());
    }
    var severity = random.nextInt(3) > 0 ? Severity.MINOR : any(Severity.class);
    var breach = happens(new BreachReported(side(), any(Kind.class), severity, null));
    happens(new BreachAnswered(breach, BreachEvent.Answer.ACKNOWLEDGED));
    happens(new ApologyOffered(breach, List.of()));
    happens(new ExplanationGiven(breach, List.of()));
    var correction = happens(new CorrectionPromised(breach, LocalDate.MIN));
    happens(new CorrectionAssessed(correction, Assessment.CONFIRMED));
  }

  public Instant now() {
    return now;
  }

  /** Often not at all, and often to an instant at which something ends. */
  private void wait(int how) {
    var then =
        switch (how) {
          case 0, 1 -> Stream.<Instant>empty();
          case 2 -> healings();
          case 3 -> ends();
          default -> Stream.of(now.plus((long) (random.nextDouble() * pace * DAY), MICROS));
        };
    then.filter(it -> it.isAfter(now)).min(Instant::compareTo).ifPresent(it -> now = it);
  }

  private Stream<Instant> healings() {
    return relationship.breaches().all().stream()
        .filter(it -> it.asksSilence(now))
        .flatMap(it -> it.probation().orElseThrow().healsAt().stream());
  }

  /** Of due days, and of what was set aside. */
  private Stream<Instant> ends() {
    var hundred = Duration.ofDays(100);
    return relationship.commitments().all().stream()
        .filter(it -> it.accepted() && it.outcome() == null)
        .flatMap(it ->
            Stream.of(
                it.overdueFrom(),
                it.delivered() ? it.deliveredAt().plus(hundred) : it.acceptedAt().plus(hundred)));
  }

  private void something() {
    var breaches = new ArrayList<>(relationship.breaches().all());
    breaches.removeIf(it -> it.healedBy(now).isPresent());
    int what = random.nextInt(100);
    var tested = breaches.stream().filter(it -> it.asksSilence(now)).findFirst();
    if (tested.isPresent() && random.nextInt(4) == 0) {
      onProbation(tested.get());
    } else if (what < 40 || breaches.isEmpty() && what < 75) {
      promises.one();
    } else if (breaches.isEmpty() || what < 50) {
      report(breaches);
    } else if (what < 55) {
      neutral(side());
    } else if (what < 62) {
      join(breaches);
    } else {
      about(breaches.get(random.nextInt(breaches.size())));
    }
  }

  private void report(List<Breach> breaches) {
    Side responsible = side();
    var incident =
        random.nextInt(3) > 0 ? Optional.<UUID>empty() : target(responsible, null, breaches);
    happens(
        new BreachReported(
            responsible, any(Kind.class), any(Severity.class), null, incident.orElse(null)));
  }

  private void join(List<Breach> breaches) {
    var live = breaches.stream().filter(it -> it.isOpenReport() || it.isProven()).toList();
    if (!live.isEmpty()) {
      var it = live.get(random.nextInt(live.size()));
      target(it.responsible(), it, breaches)
          .ifPresent(other -> happens(new BreachJoined(it.id(), other)));
    }
  }

  /** Something that is perhaps the same fact: another breach, or a miss of no other incident. */
  private Optional<UUID> target(Side responsible, Breach with, List<Breach> breaches) {
    var targets = new ArrayList<UUID>();
    for (Breach it : breaches) {
      boolean live = it.isOpenReport() || it.isProven();
      boolean same = with != null && relationship.breaches().incidentOf(with).contains(it);
      if (it.responsible() == responsible && live && it != with && !same) {
        targets.add(it.id());
      }
    }
    for (Commitment it : relationship.commitments().all()) {
      boolean missed = it.outcome() == Outcome.MISSED || it.outcome() == Outcome.MADE_GOOD;
      if (it.owner() == responsible && missed && !relationship.breaches().isJoined(it.id())) {
        targets.add(it.id());
      }
    }
    return targets.isEmpty()
        ? Optional.empty()
        : Optional.of(targets.get(random.nextInt(targets.size())));
  }

  /** A side refuses a neutral, or agrees to one. */
  private void neutral(Side side) {
    var opened = happens(side, null, new CaseOpened(id(), id(), null));
    happens(side, opened, new MediationProposed(true, null, null, null));
    var answer =
        random.nextBoolean() ? CaseEvent.TermsAnswer.DECLINED : CaseEvent.TermsAnswer.ACCEPTED;
    happens(side, opened, new MediationAnswered(id(), answer));
    if (random.nextInt(5) == 0) {
      happens(side, opened, new WillWithdrawn());
    }
    happens(side, opened, new CaseClosed(CaseEvent.CaseOutcome.MEDIATION_DECLINED));
  }

  Side side() {
    return random.nextInt(4) < one ? Side.CLIENT : Side.SUPPLIER;
  }

  private void about(Breach it) {
    if (it.isOpenReport()) {
      report(it);
    } else if (it.isProven()) {
      switch (random.nextInt(7)) {
        case 0 -> apology(it);
        case 1 -> explanation(it);
        case 2, 3 -> promise(it);
        case 4, 5 -> remedy(it);
        default -> onProbation(it);
      }
    }
  }

  private void report(Breach it) {
    switch (random.nextInt(8)) {
      case 0 -> happens(new BreachWithdrawn(it.id()));
      case 1 -> happens(new BreachAmended(it.id(), Kind.ABILITY, Severity.MINOR));
      case 2, 3, 4 -> {
        if (it.report() == Report.DISPUTED) {
          rule(it);
        } else {
          happens(new BreachAnswered(it.id(), BreachEvent.Answer.DISPUTED));
        }
        if (random.nextInt(3) == 0) {
          neutral(it.responsible());
        }
      }
      default -> happens(new BreachAnswered(it.id(), BreachEvent.Answer.ACKNOWLEDGED));
    }
  }

  private void rule(Breach it) {
    switch (random.nextInt(3)) {
      case 0 -> happens(new BreachRuled(it.id(), Ruling.DISMISSED, null, null));
      case 1 -> happens(new BreachRuled(it.id(), Ruling.UPHELD, it.kind(), it.severity()));
      default ->
          happens(new BreachRuled(it.id(), Ruling.UPHELD, any(Kind.class), any(Severity.class)));
    }
  }

  private void apology(Breach it) {
    if (it.apology().isEmpty()) {
      happens(new ApologyOffered(it.id(), List.of()));
      return;
    }
    var answer = any(ApologyAnswer.class);
    if (it.apology()
        .map(Apology::answer)
        .map(before -> before.compareTo(answer) < 0)
        .orElse(true)) {
      happens(new ApologyAnswered(it.id(), answer));
    }
  }

  private void explanation(Breach it) {
    var before = it.explanation().map(Explanation::answer);
    if (it.explanation().isEmpty() || random.nextInt(4) == 0) {
      if (!before.equals(Optional.of(ExplanationAnswer.ACCEPTED))) {
        boolean silent = it.asksSilence(now);
        happens(new ExplanationGiven(it.id(), List.of()));
        if (silent) {
          happens(new SilenceBroken(it.id()));
        }
      }
      return;
    }
    var answer = any(ExplanationAnswer.class);
    if (before.map(said -> said.compareTo(answer) < 0).orElse(true)) {
      happens(new ExplanationAnswered(it.id(), answer));
    }
  }

  private void promise(Breach it) {
    if (it.probation().isPresent() || it.remedy().waived()) {
      return;
    }
    switch (random.nextInt(5)) {
      case 0, 1 -> happens(new CorrectionPromised(it.id(), LocalDate.MIN));
      case 2, 3 -> money(it);
      default -> {
        if (!it.remedy().complete() && random.nextInt(3) == 0) {
          happens(new RemedyWaived(it.id()));
        }
      }
    }
  }

  private void money(Breach it) {
    var offer = happens(new CompensationOffered(it.id(), money(), Instant.MAX));
    if (random.nextInt(3) == 0) {
      happens(new CompensationAnswered(offer, OfferAnswer.COUNTERED, money(), Instant.MAX));
    }
    var answer = random.nextInt(4) == 0 ? OfferAnswer.DECLINED : OfferAnswer.ACCEPTED;
    happens(new CompensationAnswered(offer, answer, null, null));
  }

  private Money money() {
    return new Money("EUR", 2, 1 + random.nextInt(100_000));
  }

  private void remedy(Breach it) {
    var corrections = it.remedy().corrections().stream().filter(c -> !c.confirmed()).toList();
    var sums =
        it.remedy().compensations().stream().filter(c -> c.agreed() && !c.confirmed()).toList();
    if (!corrections.isEmpty() && (sums.isEmpty() || random.nextBoolean())) {
      Correction correction = corrections.get(random.nextInt(corrections.size()));
      found(
          correction.id(),
          new CorrectionAssessed(correction.id(), assessment(correction.assessment())));
    } else if (!sums.isEmpty()) {
      Compensation sum = sums.get(random.nextInt(sums.size()));
      found(sum.id(), new CompensationAssessed(sum.id(), assessment(sum.assessment())));
    }
  }

  /** The injured side says so, or now and then the neutral. */
  private void found(UUID promise, Event assessed) {
    boolean neutral = random.nextInt(4) == 0;
    happens(neutral ? new RemedyRuled(promise, any(Assessment.class)) : assessed);
  }

  private Assessment assessment(Assessment before) {
    boolean rejects = before == null && random.nextInt(5) == 0;
    return rejects ? Assessment.REJECTED : Assessment.CONFIRMED;
  }

  /** Commitments are kept, mostly, and now and then somebody speaks. */
  private void onProbation(Breach it) {
    if (random.nextInt(it.asksSilence(now) ? 8 : 4) == 0) {
      happens(new SilenceBroken(it.id()));
    } else if (it.asksSilence(now)) {
      promises.counted(it.responsible());
    }
  }

  <E extends Enum<E>> E any(Class<E> of) {
    var all = of.getEnumConstants();
    return all[random.nextInt(all.length)];
  }

  UUID happens(Event event) {
    return happens(Side.SUPPLIER, null, event);
  }

  UUID happens(Side by, UUID caseId, Event event) {
    long revision = relationship.revision() + 1;
    var envelope =
        new Envelope(
            id(),
            new UUID(0, 0),
            caseId,
            revision,
            new Envelope.Author(null, by),
            new Envelope.Span(revision, 1),
            new Stamp(now, now, now),
            "00",
            Rules1.VERSION,
            Visibility.ALL,
            List.of(),
            event);
    log.add(envelope);
    effects.addAll(relationship.apply(envelope));
    return envelope.id();
  }

  private UUID id() {
    return new UUID(0, nextId++);
  }
}
