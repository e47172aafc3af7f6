package nl.vertrouwensfonds.domain.step;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Correction;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionDelivered;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.step.RemedyCommand.AnswerCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.AssessCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.AssessCorrection;
import nl.vertrouwensfonds.domain.step.RemedyCommand.DeliverCorrection;
import nl.vertrouwensfonds.domain.step.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.OnBreach;
import nl.vertrouwensfonds.domain.step.RemedyCommand.OnPromise;
import nl.vertrouwensfonds.domain.step.RemedyCommand.PayCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.PromiseCorrection;
import nl.vertrouwensfonds.domain.step.RemedyCommand.RuleOnRemedy;
import nl.vertrouwensfonds.domain.step.RemedyCommand.WaiveRemedy;

/** Whoever broke it mends it or pays; whether it is mended is the other side's to say. */
public final class RemedyRules {

  private final Setting setting;
  private final CompensationRules money;

  public RemedyRules(Setting setting) {
    this.setting = setting;
    this.money = new CompensationRules(setting);
  }

  public Verdict decide(RemedyCommand command) {
    return switch (command) {
      case OnBreach it ->
          setting
              .breaches()
              .find(it.breach())
              .map(breach -> onBreach(breach, it))
              .orElseGet(UNKNOWN::refusal);
      case OnPromise it ->
          setting
              .breaches()
              .ofRemedy(it.promise())
              .map(breach -> onPromise(breach, it))
              .orElseGet(UNKNOWN::refusal);
    };
  }

  private Verdict onBreach(Breach it, OnBreach command) {
    return switch (command) {
      case PromiseCorrection promise -> promise(it, promise);
      case OfferCompensation offer -> money.offer(it, offer);
      case WaiveRemedy waive -> waive(it, waive);
    };
  }

  private Verdict onPromise(Breach it, OnPromise command) {
    return switch (command) {
      case DeliverCorrection deliver ->
          correction(it, deliver.promise())
              .map(c -> deliver(it, c, deliver))
              .orElseGet(UNKNOWN::refusal);
      case AssessCorrection assess ->
          correction(it, assess.promise())
              .map(c -> assess(it, c, assess))
              .orElseGet(UNKNOWN::refusal);
      case AnswerCompensation answer -> money.answer(it, answer);
      case PayCompensation pay -> money.pay(it, pay);
      case AssessCompensation assess -> money.assess(it, assess);
      case RuleOnRemedy rule -> new RulingRules(setting).rule(it, rule);
    };
  }

  private static Optional<Correction> correction(Breach it, UUID id) {
    return it.remedy().corrections().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private Verdict promise(Breach it, PromiseCorrection promise) {
    return all(
        Steps.taken(it, setting.actor()),
        Steps.open(it, setting.at()),
        Steps.promisable(it),
        setting.one(new CorrectionPromised(it.id(), promise.due()), promise.content()));
  }

  private Verdict deliver(Breach it, Correction correction, DeliverCorrection deliver) {
    return all(
        Steps.taken(it, setting.actor()),
        Steps.open(it, setting.at()),
        unless(correction.toDeliver(), ALREADY_DONE),
        setting.one(new CorrectionDelivered(correction.id()), deliver.content()));
  }

  /** A correction that was never reported as delivered can be confirmed, but not rejected. */
  private Verdict assess(Breach it, Correction correction, AssessCorrection assess) {
    boolean assessable =
        correction.delivered()
            || correction.assessment() != null
            || assess.assessment() == Assessment.CONFIRMED;
    return all(
        Steps.answered(it, setting.actor(), false),
        Steps.open(it, setting.at()),
        Steps.softens(Optional.ofNullable(correction.assessment()), assess.assessment()),
        assessable ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("delivery"),
        setting.one(
            new CorrectionAssessed(correction.id(), assess.assessment()), assess.content()));
  }

  private Verdict waive(Breach it, WaiveRemedy waive) {
    return all(
        Steps.answered(it, setting.actor(), false),
        Steps.open(it, setting.at()),
        unless(!it.remedy().complete(), ALREADY_DONE),
        setting.one(new RemedyWaived(it.id()), waive.content()));
  }
}
