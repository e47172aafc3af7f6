package nl.vertrouwensfonds.domain.step;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOUR_TURN;
import static nl.vertrouwensfonds.domain.rule.Rule.NO_MANDATE;
import static nl.vertrouwensfonds.domain.rule.Rule.OFFER_LAPSED;
import static nl.vertrouwensfonds.domain.rule.Rule.OTHER_CURRENCY;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Compensation;
import nl.vertrouwensfonds.domain.breach.Compensation.State;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationPaid;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.step.RemedyCommand.AnswerCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.AssessCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.PayCompensation;

/** Money in turns: offers go back and forth until one is accepted, declined or lapsed. */
final class CompensationRules {

  private final Setting setting;

  CompensationRules(Setting setting) {
    this.setting = setting;
  }

  Verdict offer(Breach it, OfferCompensation offer) {
    return all(
        Steps.taken(it, setting.actor()),
        Steps.open(it, setting.at()),
        Steps.promisable(it),
        sameCurrency(it, offer.money()),
        unless(it.remedy().openOffer(setting.at()).isEmpty(), NOT_YOUR_TURN),
        ahead(offer.until()),
        setting.one(
            new CompensationOffered(it.id(), offer.money(), offer.until()), offer.content()));
  }

  Verdict answer(Breach it, AnswerCompensation answer) {
    return of(
        it,
        answer.promise(),
        offer ->
            all(
                answerer(answer.answer()),
                Steps.open(it, setting.at()),
                unless(offer.state() == State.OFFERED, ALREADY_ANSWERED),
                unless(offer.by() != setting.actor().side(), NOT_YOUR_TURN),
                unless(!offer.lapsed(setting.at()), OFFER_LAPSED),
                terms(it, answer),
                setting.one(
                    new CompensationAnswered(
                        offer.id(), answer.answer(), answer.counter(), answer.until()),
                    answer.content())));
  }

  Verdict pay(Breach it, PayCompensation pay) {
    return of(
        it,
        pay.promise(),
        agreed ->
            all(
                Steps.taken(it, setting.actor()),
                Steps.open(it, setting.at()),
                unless(agreed.state() == State.AGREED, NOTHING_TO_ANSWER),
                unless(agreed.toPay(), ALREADY_DONE),
                setting.one(new CompensationPaid(agreed.id(), pay.money()), pay.content())));
  }

  /** A payment that was never reported can be confirmed, but not rejected. */
  Verdict assess(Breach it, AssessCompensation assess) {
    return of(
        it,
        assess.promise(),
        agreed ->
            all(
                Steps.answered(it, setting.actor(), false),
                Steps.open(it, setting.at()),
                unless(agreed.state() == State.AGREED, NOTHING_TO_ANSWER),
                Steps.softens(Optional.ofNullable(agreed.assessment()), assess.assessment()),
                assess.assessment() == Assessment.CONFIRMED || agreed.paid()
                    ? Drafts.NONE
                    : NOTHING_TO_ANSWER.refusal("delivery"),
                setting.one(
                    new CompensationAssessed(agreed.id(), assess.assessment()), assess.content())));
  }

  private static Verdict of(Breach it, UUID id, Function<Compensation, Verdict> verdict) {
    return it.remedy().compensations().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .map(verdict)
        .orElseGet(UNKNOWN::refusal);
  }

  private Verdict answerer(OfferAnswer answer) {
    if (!setting.actor().side().isParty()) {
      return NOT_YOURS.refusal();
    }
    boolean accepts = answer == OfferAnswer.ACCEPTED;
    return accepts && !setting.actor().mandate() ? NO_MANDATE.refusal() : Drafts.NONE;
  }

  /** Declining is always possible; accepting and countering make or want a new promise. */
  private Verdict terms(Breach it, AnswerCompensation answer) {
    return switch (answer.answer()) {
      case DECLINED -> Drafts.NONE;
      case ACCEPTED -> Steps.promisable(it);
      case COUNTERED ->
          all(Steps.promisable(it), sameCurrency(it, answer.counter()), ahead(answer.until()));
    };
  }

  private static Verdict sameCurrency(Breach it, Money money) {
    boolean same =
        it.remedy().compensations().stream()
            .allMatch(c -> c.money().currency().equals(money.currency()));
    return unless(same, OTHER_CURRENCY);
  }

  private Verdict ahead(Instant until) {
    return until.isAfter(setting.at()) ? Drafts.NONE : OFFER_LAPSED.refusal("at-once");
  }
}
