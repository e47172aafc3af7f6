package nl.vertrouwensfonds.domain.breach;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOUR_TURN;
import static nl.vertrouwensfonds.domain.rule.Rule.OFFER_LAPSED;
import static nl.vertrouwensfonds.domain.rule.Rule.OTHER_CURRENCY;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AnswerCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OnCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PayCompensation;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationPaid;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** Money in turns: offers go back and forth until one is accepted, declined or lapsed. */
final class CompensationRules {

  private static final Duration TIME_TO_ANSWER = Duration.ofDays(14);

  private final Context context;

  CompensationRules(Context context) {
    this.context = context;
  }

  static Stream<Action> actions(Breach it, Instant at) {
    UUID id = it.id();
    var all = it.remedy().compensations();
    var spokenOf = all.stream().map(Compensation::money).findFirst();
    var money = spokenOf.orElse(new Money("EUR", 2, 100));
    var offer = new OfferCompensation(id, money, at.plus(TIME_TO_ANSWER), Content.EMPTY);
    return Stream.concat(
        Stream.of(Action.on(id, "offer-compensation", offer)),
        all.stream().flatMap(compensation -> actions(compensation, at)));
  }

  private static Stream<Action> actions(Compensation it, Instant at) {
    UUID id = it.id();
    var counter =
        new AnswerCompensation(
            id, OfferAnswer.COUNTERED, it.money(), at.plus(TIME_TO_ANSWER), Content.EMPTY);
    return Stream.of(
        Action.on(id, "accept-compensation", answer(id, OfferAnswer.ACCEPTED)).until(it.until()),
        Action.on(id, "counter-compensation", counter).until(it.until()),
        Action.on(id, "decline-compensation", answer(id, OfferAnswer.DECLINED)).until(it.until()),
        Action.on(id, "pay-compensation", new PayCompensation(id, it.money(), Content.EMPTY)),
        Action.on(id, "confirm-compensation", assess(id, Assessment.CONFIRMED)),
        Action.on(id, "reject-compensation", assess(id, Assessment.REJECTED)),
        RemedyRulingRules.action(id, "rule-compensation-confirmed", Assessment.CONFIRMED),
        RemedyRulingRules.action(id, "rule-compensation-rejected", Assessment.REJECTED));
  }

  private static AnswerCompensation answer(UUID offer, OfferAnswer answer) {
    return new AnswerCompensation(offer, answer, null, null, Content.EMPTY);
  }

  private static AssessCompensation assess(UUID payment, Assessment assessment) {
    return new AssessCompensation(payment, assessment, Content.EMPTY);
  }

  Verdict offer(Breach it, OfferCompensation offer) {
    return all(
        context.by(it.responsible()),
        context.withMandate(),
        StepRules.open(it, context.at()),
        StepRules.promisable(it),
        sameCurrency(it, offer.money()),
        unless(it.remedy().openOffer(context.at()).isEmpty(), NOT_YOUR_TURN),
        ahead(offer.until()),
        context.one(
            new CompensationOffered(it.id(), offer.money(), offer.until()), offer.content()));
  }

  Verdict decide(Breach it, OnCompensation command) {
    return it.remedy()
        .findCompensation(command.promise())
        .map(money ->
            switch (command) {
              case AnswerCompensation answer -> answer(it, money, answer);
              case PayCompensation pay -> pay(it, money, pay);
              case AssessCompensation assess -> assess(it, money, assess);
            })
        .orElseGet(UNKNOWN::refusal);
  }

  private Verdict answer(Breach it, Compensation offer, AnswerCompensation answer) {
    return all(
        context.byParty(),
        context.withMandate(),
        StepRules.open(it, context.at()),
        unless(offer.offered(), ALREADY_ANSWERED),
        unless(offer.by() != context.side(), NOT_YOUR_TURN),
        unless(!offer.lapsed(context.at()), OFFER_LAPSED),
        terms(it, answer),
        context.one(
            new CompensationAnswered(offer.id(), answer.answer(), answer.counter(), answer.until()),
            answer.content()));
  }

  /** Declining is always possible; accepting and countering make or want a new promise. */
  private Verdict terms(Breach it, AnswerCompensation answer) {
    return switch (answer.answer()) {
      case DECLINED -> Drafts.NONE;
      case ACCEPTED -> StepRules.promisable(it);
      case COUNTERED ->
          all(StepRules.promisable(it), sameCurrency(it, answer.counter()), ahead(answer.until()));
    };
  }

  private Verdict pay(Breach it, Compensation agreed, PayCompensation pay) {
    return all(
        context.by(it.responsible()),
        StepRules.open(it, context.at()),
        unless(agreed.agreed(), NOTHING_TO_ANSWER),
        unless(agreed.toPay(), ALREADY_DONE),
        context.one(new CompensationPaid(agreed.id(), pay.money()), pay.content()));
  }

  /** A payment that was never reported can be confirmed, but not rejected. */
  private Verdict assess(Breach it, Compensation agreed, AssessCompensation assess) {
    boolean assessable = assess.assessment() == Assessment.CONFIRMED || agreed.paid();
    return all(
        context.by(it.injured()),
        StepRules.open(it, context.at()),
        unless(agreed.agreed(), NOTHING_TO_ANSWER),
        StepRules.softens(Optional.ofNullable(agreed.assessment()), assess.assessment()),
        assessable ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("delivery"),
        context.one(new CompensationAssessed(agreed.id(), assess.assessment()), assess.content()));
  }

  private static Verdict sameCurrency(Breach it, Money money) {
    boolean same =
        it.remedy().compensations().stream()
            .allMatch(c -> c.money().currency().equals(money.currency()));
    return unless(same, OTHER_CURRENCY);
  }

  private Verdict ahead(Instant until) {
    return until.isAfter(context.at()) ? Drafts.NONE : OFFER_LAPSED.refusal("at-once");
  }
}
