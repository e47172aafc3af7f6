package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
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
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.BreachEvent.Ruling;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
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
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Rules1;

/**
 * A short log at random, event by event, each such as the rules and a neutral's rulings could give
 * it there.
 */
public final class ReferenceHistory {

  static final Instant START = History.START;

  public final List<Envelope> log = new ArrayList<>();
  final List<Effect> effects = new ArrayList<>();
  private final Relationship relationship = new Relationship();
  private final Random random;
  private final double pace;
  private final Size usual;
  private final int one;
  private Instant now = START;
  private long nextId = 1;

  private ReferenceHistory(Random random) {
    this.random = random;
    this.pace = Math.pow(10, random.nextDouble() * 2.3);
    this.usual = Size.values()[random.nextInt(3)];
    this.one = random.nextInt(4);
    happens(new RelationshipRegistered(id(), id(), null, "fonds-1", "00"));
  }

  /** A history of at most so many events. */
  public static ReferenceHistory random(Random random, int events) {
    var history = new ReferenceHistory(random);
    for (int room = events; room > 12 && random.nextInt(3) > 0; room -= 12) {
      history.walks();
    }
    while (history.log.size() < events) {
      history.wait(random.nextInt(5));
      history.something();
    }
    return history;
  }

  /** A breach is walked until it is being proved; few histories would come that far by chance. */
  private void walks() {
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

  private void wait(int how) {
    if (how == 0) {
      return;
    }
    var healing =
        relationship.breaches().all().stream()
            .filter(it -> it.asksSilence(now))
            .flatMap(it -> it.probation().orElseThrow().healsAt().stream())
            .findFirst();
    now =
        how == 1 && healing.isPresent()
            ? healing.get()
            : now.plus((long) (random.nextDouble() * pace * 86_400e6), ChronoUnit.MICROS);
  }

  private void something() {
    var breaches = new ArrayList<>(relationship.breaches().all());
    breaches.removeIf(it -> it.healedBy(now).isPresent());
    int what = random.nextInt(100);
    var proved = breaches.stream().filter(it -> it.asksSilence(now)).findFirst();
    if (proved.isPresent() && random.nextInt(3) == 0) {
      proving(proved.get());
    } else if (what < 30 || breaches.isEmpty() && what < 75) {
      commitment();
    } else if (breaches.isEmpty() || what < 42) {
      var responsible = side();
      happens(new BreachReported(responsible, any(Kind.class), any(Severity.class), null));
    } else {
      about(breaches.get(random.nextInt(breaches.size())));
    }
  }

  private Side side() {
    return random.nextInt(4) < one ? Side.CLIENT : Side.SUPPLIER;
  }

  private void commitment() {
    var all = new ArrayList<>(relationship.commitments().all());
    if (!all.isEmpty() && random.nextInt(4) == 0) {
      again(all.get(random.nextInt(all.size())));
    } else {
      var size = random.nextInt(4) == 0 ? any(Size.class) : usual;
      var made = happens(new CommitmentMade(side(), size, LocalDate.MIN));
      happens(new CommitmentAnswered(made, CommitmentEvent.Answer.ACCEPTED));
      if (random.nextInt(6) > 0) {
        var outcome = random.nextInt(4) == 0 ? Outcome.MISSED : Outcome.KEPT;
        happens(new CommitmentAssessed(made, outcome));
      }
    }
  }

  /** What was not assessed is ruled upon, and so is a miss. */
  private void again(Commitment it) {
    if (it.outcome() != Outcome.KEPT) {
      happens(new CommitmentRuled(it.id(), any(Outcome.class)));
    } else if (random.nextInt(4) == 0) {
      happens(new CommitmentRuled(it.id(), Outcome.KEPT));
    }
  }

  private void about(Breach it) {
    if (it.isOpenReport()) {
      report(it);
    } else if (it.isProven()) {
      switch (random.nextInt(5)) {
        case 0 -> apology(it);
        case 1 -> explanation(it);
        case 2 -> promise(it);
        case 3 -> remedy(it);
        default -> proving(it);
      }
    }
  }

  private void report(Breach it) {
    switch (random.nextInt(8)) {
      case 0 -> happens(new BreachWithdrawn(it.id()));
      case 1 -> happens(new BreachAmended(it.id(), Kind.ABILITY, Severity.MINOR));
      case 2, 3 -> {
        if (it.report() != Report.DISPUTED) {
          happens(new BreachAnswered(it.id(), BreachEvent.Answer.DISPUTED));
        }
        rule(it);
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
    switch (random.nextInt(4)) {
      case 0 -> happens(new CorrectionPromised(it.id(), LocalDate.MIN));
      case 1, 2 -> money(it);
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

  /** While it is being proved commitments are kept, mostly, and now and then somebody speaks. */
  private void proving(Breach it) {
    if (it.asksSilence(now) && random.nextInt(8) == 0) {
      happens(new SilenceBroken(it.id()));
    } else if (it.asksSilence(now)) {
      var made = happens(new CommitmentMade(it.responsible(), Size.LARGE, LocalDate.MIN));
      happens(new CommitmentAnswered(made, CommitmentEvent.Answer.ACCEPTED));
      happens(new CommitmentAssessed(made, random.nextInt(6) == 0 ? Outcome.MISSED : Outcome.KEPT));
    }
  }

  private <E extends Enum<E>> E any(Class<E> of) {
    var all = of.getEnumConstants();
    return all[random.nextInt(all.length)];
  }

  private UUID happens(Event event) {
    long revision = relationship.revision() + 1;
    var envelope =
        new Envelope(
            id(),
            new UUID(0, 0),
            null,
            revision,
            new Envelope.Author(null, Side.SUPPLIER),
            new Envelope.Span(revision, 1),
            new Stamp(now, now, now),
            "00",
            Rules1.VERSION,
            Visibility.ALL,
            event);
    log.add(envelope);
    effects.addAll(relationship.apply(envelope));
    return envelope.id();
  }

  private UUID id() {
    return new UUID(0, nextId++);
  }
}
