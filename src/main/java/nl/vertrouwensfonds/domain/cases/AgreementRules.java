package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.AGREEMENT_NOT_CLEAR;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.UUID;
import java.util.function.Function;
import nl.vertrouwensfonds.domain.cases.AgreementCommand.AnswerAgreement;
import nl.vertrouwensfonds.domain.cases.AgreementCommand.ProposeAgreement;
import nl.vertrouwensfonds.domain.cases.AgreementCommand.ProposeOption;
import nl.vertrouwensfonds.domain.cases.AgreementCommand.RestateAgreement;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementAnswered;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementRestated;
import nl.vertrouwensfonds.domain.event.AgreementEvent.OptionProposed;
import nl.vertrouwensfonds.domain.event.CaseEvent.Answer;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.step.Setting;

/** First trust, then the solution: and a solution that both understand alike. */
final class AgreementRules {

  private final Cases cases;
  private final Setting setting;
  private final Actor actor;

  AgreementRules(Cases cases, Setting setting) {
    this.cases = cases;
    this.setting = setting;
    this.actor = setting.actor();
  }

  Verdict decide(AgreementCommand command) {
    return switch (command) {
      case ProposeOption option ->
          cases.find(option.caseId()).map(it -> propose(it, option)).orElseGet(UNKNOWN::refusal);
      case ProposeAgreement agreement ->
          cases
              .find(agreement.caseId())
              .map(it -> propose(it, agreement))
              .orElseGet(UNKNOWN::refusal);
      case RestateAgreement restate ->
          on(restate.agreement(), it -> agreement -> restate(it, agreement, restate));
      case AnswerAgreement answer ->
          on(answer.agreement(), it -> agreement -> answer(it, agreement, answer));
    };
  }

  private Verdict on(UUID agreement, Function<Case, Function<Agreement, Verdict>> verdict) {
    return cases
        .of(agreement)
        .flatMap(it -> it.solutions().agreement(agreement).map(verdict.apply(it)))
        .orElseGet(UNKNOWN::refusal);
  }

  private Verdict propose(Case it, ProposeOption option) {
    boolean aims = option.objective() == null || known(it, option.objective());
    return all(
        unless(aims, UNKNOWN),
        Entry.reconciled(it, setting.breaches()),
        setting.one(new OptionProposed(option.way(), option.objective()), option.content()));
  }

  private static boolean known(Case it, UUID objective) {
    return it.talks().objective(objective).isPresent();
  }

  private Verdict propose(Case it, ProposeAgreement propose) {
    boolean optional = propose.option() == null;
    Verdict entry =
        all(
            unless(optional || it.solutions().option(propose.option()).isPresent(), UNKNOWN),
            Terms.clear(propose),
            Entry.reconciled(it, setting.breaches()));
    return entry instanceof Refusal
        ? entry
        : setting.one(Terms.proposed(propose), propose.content());
  }

  private Verdict restate(Case it, Agreement agreement, RestateAgreement restate) {
    return all(
        Entry.party(actor),
        Entry.willing(it),
        unless(agreement.open(), ALREADY_ANSWERED),
        unless(!agreement.restatedBy().contains(actor.side()), ALREADY_DONE),
        setting.one(new AgreementRestated(agreement.id()), restate.content()));
  }

  private Verdict answer(Case it, Agreement agreement, AnswerAgreement answer) {
    boolean accepts = answer.answer() == Answer.ACCEPTED;
    boolean again = accepts && agreement.acceptedBy().contains(actor.side());
    boolean understood = !accepts || agreement.restatedBy().contains(actor.side());
    var answered = new AgreementAnswered(agreement.id(), answer.answer());
    return all(
        accepts ? Entry.binding(actor) : Entry.party(actor),
        Entry.willing(it),
        unless(agreement.open() && !again, ALREADY_ANSWERED),
        understood ? Drafts.NONE : AGREEMENT_NOT_CLEAR.refusal("not-restated"),
        concludes(agreement, accepts)
            ? Terms.concluded(setting, agreement, answered, answer.content())
            : setting.one(answered, answer.content()));
  }

  private static boolean concludes(Agreement agreement, boolean accepts) {
    return accepts && agreement.acceptedBy().size() == 1;
  }
}
