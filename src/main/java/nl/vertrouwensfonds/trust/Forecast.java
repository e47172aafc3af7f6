package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.BREACH_HEALED;
import static nl.vertrouwensfonds.domain.rule.Rule.BREACH_NOT_PROVEN;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Apology;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.trust.Expected.NewBreach;
import nl.vertrouwensfonds.trust.Expected.OnBreach;
import nl.vertrouwensfonds.trust.Expected.Promise;

/**
 * How both balances would go on. What is expected is put behind the log as events that were never
 * recorded, so that a forecast follows the same rules as what really happens. It takes the
 * relationship and the accounts for itself: they are nobody else's any more.
 */
public final class Forecast {

  private final Relationship relationship;
  private final Map<Side, Account> accounts;
  private final TrustPolicy policy;
  private long next;

  /**
   * @param accounts by whose trust they hold, as the log left them
   */
  public Forecast(Relationship relationship, Map<Side, Account> accounts, TrustPolicy policy) {
    this.relationship = relationship;
    this.accounts = accounts;
    this.policy = policy;
  }

  /** A balance at an instant not before the last thing expected. */
  public OptionalDouble balance(Side trustor, Instant at) {
    return accounts.get(trustor).fund().faded(at, policy).balance(policy);
  }

  /**
   * Lets something happen; things come in the order of their instants.
   *
   * @return the rule in the way; then nothing of it happened
   */
  public Optional<Rule> expect(Expected expected) {
    return switch (expected) {
      case Promise it -> {
        promise(it);
        yield Optional.empty();
      }
      case NewBreach it -> {
        UUID breach =
            happen(
                it.at(),
                it.responsible().other(),
                new BreachReported(it.responsible(), it.kind(), it.severity(), null));
        acknowledge(it.at(), it.responsible(), breach);
        yield Optional.empty();
      }
      case OnBreach it ->
          relationship
              .breaches()
              .find(it.breach())
              .map(breach -> on(breach, it))
              .orElse(Optional.of(UNKNOWN));
    };
  }

  private void promise(Promise it) {
    var made = new CommitmentMade(it.owner(), it.size(), LocalDate.EPOCH);
    UUID id = happen(it.at(), it.owner(), made);
    Side other = it.owner().other();
    happen(it.at(), other, new CommitmentAnswered(id, CommitmentEvent.Answer.ACCEPTED));
    happen(it.at(), other, new CommitmentAssessed(id, it.outcome()));
  }

  private void acknowledge(Instant at, Side responsible, UUID breach) {
    var answered = new BreachAnswered(breach, BreachEvent.Answer.ACKNOWLEDGED);
    happen(at, responsible, answered);
  }

  private Optional<Rule> on(Breach breach, OnBreach it) {
    Instant at = it.at();
    boolean report =
        it.turn() == Expected.Turn.ACKNOWLEDGED || it.turn() == Expected.Turn.WITHDRAWN;
    if (report && !breach.isOpenReport()) {
      return Optional.of(ALREADY_ANSWERED);
    }
    if (!report && !breach.isProven()) {
      return Optional.of(BREACH_NOT_PROVEN);
    }
    if (!report && breach.isHealedBy(at)) {
      return Optional.of(BREACH_HEALED);
    }
    switch (it.turn()) {
      case ACKNOWLEDGED -> acknowledge(at, breach.responsible(), breach.id());
      case WITHDRAWN -> happen(at, breach.injured(), new BreachWithdrawn(breach.id()));
      case APOLOGY_HEARD -> apologise(breach, at, ApologyAnswer.HEARD);
      case APOLOGY_ACCEPTED -> apologise(breach, at, ApologyAnswer.ACCEPTED);
      case EXPLANATION_ACCEPTED -> explain(breach, at);
      case REMEDY_CONFIRMED -> remedy(breach, at);
      case REMEDY_WAIVED -> happen(at, breach.injured(), new RemedyWaived(breach.id()));
    }
    return Optional.empty();
  }

  private void apologise(Breach breach, Instant at, ApologyAnswer answer) {
    if (breach.apology().isEmpty()) {
      happen(at, breach.responsible(), new ApologyOffered(breach.id(), List.of()));
    }
    boolean softens =
        breach.apology().map(Apology::answer).filter(it -> it.compareTo(answer) >= 0).isEmpty();
    if (softens) {
      happen(at, breach.injured(), new ApologyAnswered(breach.id(), answer));
    }
  }

  private void explain(Breach breach, Instant at) {
    if (breach.explanation().isEmpty()) {
      happen(at, breach.responsible(), new ExplanationGiven(breach.id(), List.of()));
    }
    happen(at, breach.injured(), new ExplanationAnswered(breach.id(), ExplanationAnswer.ACCEPTED));
  }

  private void remedy(Breach breach, Instant at) {
    var remedy = breach.remedy();
    boolean promised =
        !remedy.corrections().isEmpty()
            || remedy.compensations().stream().anyMatch(c -> c.agreed());
    if (!promised) {
      happen(at, breach.responsible(), new CorrectionPromised(breach.id(), LocalDate.EPOCH));
    }
    for (var it : remedy.corrections()) {
      if (!it.confirmed()) {
        happen(at, breach.injured(), new CorrectionAssessed(it.id(), Assessment.CONFIRMED));
      }
    }
    for (var it : remedy.compensations()) {
      if (it.agreed() && !it.confirmed()) {
        happen(at, breach.injured(), new CompensationAssessed(it.id(), Assessment.CONFIRMED));
      }
    }
  }

  private UUID happen(Instant at, Side by, Event event) {
    UUID id = new UUID(0, ++next);
    long revision = relationship.revision() + 1;
    var envelope =
        new Envelope(
            id,
            id,
            null,
            revision,
            new Envelope.Author(null, by),
            new Envelope.Span(revision, 1),
            new Stamp(at, at, at),
            "",
            "",
            Visibility.ALL,
            List.of(),
            event);
    relationship.apply(envelope).forEach(it -> accounts.get(it.of().other()).follow(it));
    return id;
  }
}
