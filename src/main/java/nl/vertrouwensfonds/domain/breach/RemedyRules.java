package nl.vertrouwensfonds.domain.breach;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.time.Instant;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.RemedyCommand;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OnBreach;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OnCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OnCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OnPromise;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PromiseCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.RuleOnRemedy;
import nl.vertrouwensfonds.domain.command.RemedyCommand.WaiveRemedy;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** Whoever broke it mends it or pays; whether it is mended is the other side's to say. */
public final class RemedyRules {

  private final Context context;
  private final Breaches breaches;

  public RemedyRules(Context context, Breaches breaches) {
    this.context = context;
    this.breaches = breaches;
  }

  /** What could be done about the damage of a breach, each with a body that is in order. */
  public static Stream<Action> actions(Breach it, Instant at) {
    return Stream.of(
            CorrectionRules.actions(it),
            CompensationRules.actions(it, at),
            Stream.of(Action.on(it.id(), "waive-remedy", new WaiveRemedy(it.id(), Content.EMPTY))))
        .flatMap(actions -> actions);
  }

  public Verdict decide(RemedyCommand command) {
    return switch (command) {
      case OnBreach it ->
          breaches
              .find(it.breach())
              .map(breach -> onBreach(breach, it))
              .orElseGet(UNKNOWN::refusal);
      case OnPromise it ->
          breaches
              .ofRemedy(it.promise())
              .map(breach -> onPromise(breach, it))
              .orElseGet(UNKNOWN::refusal);
    };
  }

  private Verdict onBreach(Breach it, OnBreach command) {
    return switch (command) {
      case PromiseCorrection promise -> new CorrectionRules(context).promise(it, promise);
      case OfferCompensation offer -> new CompensationRules(context).offer(it, offer);
      case WaiveRemedy waive -> waive(it, waive);
    };
  }

  private Verdict onPromise(Breach it, OnPromise command) {
    return switch (command) {
      case OnCorrection correction -> new CorrectionRules(context).decide(it, correction);
      case OnCompensation money -> new CompensationRules(context).decide(it, money);
      case RuleOnRemedy rule -> new RemedyRulingRules(context).decide(it, rule);
    };
  }

  private Verdict waive(Breach it, WaiveRemedy waive) {
    return all(
        context.by(it.injured()),
        context.withMandate(),
        StepRules.open(it, context.at()),
        unless(!it.remedy().complete(), ALREADY_DONE),
        context.one(new RemedyWaived(it.id()), waive.content()));
  }
}
