package nl.vertrouwensfonds.domain.breach;

import static nl.vertrouwensfonds.domain.rule.Rule.APOLOGY_ALREADY_OFFERED;
import static nl.vertrouwensfonds.domain.rule.Rule.APOLOGY_NOT_SINCERE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.ApologyCommand;
import nl.vertrouwensfonds.domain.command.ApologyCommand.AnswerApology;
import nl.vertrouwensfonds.domain.command.ApologyCommand.OfferApology;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyOffered;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** An apology is offered once, and meant. */
public final class ApologyRules {

  private final Context context;
  private final Breaches breaches;

  public ApologyRules(Context context, Breaches breaches) {
    this.context = context;
    this.breaches = breaches;
  }

  /** What could be done about a breach, each with a body that is in order. */
  public static Stream<Action> actions(Breach it) {
    UUID id = it.id();
    var offer = new OfferApology(id, true, true, true, List.of(), Content.EMPTY);
    return Stream.of(
        Action.on(id, "offer-apology", offer),
        Action.on(id, "decline-apology", answer(id, ApologyAnswer.DECLINED)),
        Action.on(id, "hear-apology", answer(id, ApologyAnswer.HEARD)),
        Action.on(id, "accept-apology", answer(id, ApologyAnswer.ACCEPTED)));
  }

  private static AnswerApology answer(UUID breach, ApologyAnswer answer) {
    return new AnswerApology(breach, answer, Content.EMPTY);
  }

  public Verdict decide(ApologyCommand command) {
    return breaches
        .find(command.breach())
        .map(it ->
            switch (command) {
              case OfferApology offer -> offer(it, offer);
              case AnswerApology answer -> answer(it, answer);
            })
        .orElseGet(UNKNOWN::refusal);
  }

  private Verdict offer(Breach it, OfferApology offer) {
    boolean sincere = offer.meant() && offer.responsible() && offer.unconditional();
    return all(
        context.by(it.responsible()),
        context.withMandate(),
        unless(sincere, APOLOGY_NOT_SINCERE),
        StepRules.open(it, context.at()),
        unless(it.apology().isEmpty(), APOLOGY_ALREADY_OFFERED),
        context.one(new ApologyOffered(it.id(), offer.mentions()), offer.content()));
  }

  private Verdict answer(Breach it, AnswerApology answer) {
    return all(
        StepRules.answered(it, context),
        StepRules.open(it, context.at()),
        unless(it.apology().isPresent(), NOTHING_TO_ANSWER),
        StepRules.softens(it.apology().map(Apology::answer), answer.answer()),
        context.one(new ApologyAnswered(it.id(), answer.answer()), answer.content()));
  }
}
