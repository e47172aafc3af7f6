package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.AGREEMENT_NOT_RESTATED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.command.AgreementCommand;
import nl.vertrouwensfonds.domain.command.AgreementCommand.AnswerAgreement;
import nl.vertrouwensfonds.domain.command.AgreementCommand.ProposeAgreement;
import nl.vertrouwensfonds.domain.command.AgreementCommand.ProposeOption;
import nl.vertrouwensfonds.domain.command.AgreementCommand.Proposed;
import nl.vertrouwensfonds.domain.command.AgreementCommand.RestateAgreement;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementAnswered;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementProposed;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementRestated;
import nl.vertrouwensfonds.domain.event.AgreementEvent.OptionProposed;
import nl.vertrouwensfonds.domain.event.AgreementEvent.Way;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** First trust, then the solution: and a solution that both understand alike. */
final class AgreementRules {

  private static final Content MEASURED =
      Content.of(AgreementProposed.what(1), "a").and(AgreementProposed.measure(1), "b");

  private final Context context;
  private final Cases cases;
  private final Breaches breaches;

  AgreementRules(Context context, Cases cases, Breaches breaches) {
    this.context = context;
    this.cases = cases;
    this.breaches = breaches;
  }

  static Stream<Action> actions(Case mediatedCase) {
    UUID id = mediatedCase.id();
    var option = new ProposeOption(id, Way.BOTH, null, Content.EMPTY);
    var term = new Proposed(Side.SUPPLIER, Size.NORMAL, Action.SOME_DAY);
    var agreement = new ProposeAgreement(id, null, List.of(term), MEASURED);
    return Stream.concat(
        Stream.of(
            Action.on(id, "propose-option", option), Action.on(id, "propose-agreement", agreement)),
        mediatedCase.solutions().agreements().stream().flatMap(AgreementRules::actions));
  }

  private static Stream<Action> actions(Agreement it) {
    UUID id = it.id();
    return Stream.of(
        Action.on(id, "restate-agreement", new RestateAgreement(id, Content.EMPTY)),
        Action.on(id, "accept-agreement", answer(id, TermsAnswer.ACCEPTED)),
        Action.on(id, "decline-agreement", answer(id, TermsAnswer.DECLINED)));
  }

  private static AnswerAgreement answer(UUID id, TermsAnswer answer) {
    return new AnswerAgreement(id, answer, Content.EMPTY);
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

  private Verdict propose(Case mediatedCase, ProposeOption option) {
    boolean aims = option.objective() == null || known(mediatedCase, option.objective());
    return all(
        unless(aims, UNKNOWN),
        CasePreconditions.reconciled(mediatedCase, breaches),
        context.one(new OptionProposed(option.way(), option.objective()), option.content()));
  }

  private static boolean known(Case mediatedCase, UUID objective) {
    return mediatedCase.talks().objective(objective).isPresent();
  }

  private Verdict propose(Case mediatedCase, ProposeAgreement propose) {
    boolean optional = propose.option() == null;
    Verdict entry =
        all(
            unless(
                optional || mediatedCase.solutions().option(propose.option()).isPresent(), UNKNOWN),
            context.withMandate(),
            Terms.clear(propose, context),
            CasePreconditions.reconciled(mediatedCase, breaches));
    return entry instanceof Refusal
        ? entry
        : context.one(Terms.proposed(propose), propose.content());
  }

  private Verdict restate(Case mediatedCase, Agreement agreement, RestateAgreement restate) {
    return all(
        context.byParty(),
        OwnWords.of(restate.content(), agreement.id(), context.names()),
        CasePreconditions.willing(mediatedCase),
        unless(agreement.open(), ALREADY_ANSWERED),
        unless(!agreement.restatedBy().contains(context.side()), ALREADY_DONE),
        context.one(new AgreementRestated(agreement.id()), restate.content()));
  }

  private Verdict answer(Case mediatedCase, Agreement agreement, AnswerAgreement answer) {
    boolean accepts = answer.answer() == TermsAnswer.ACCEPTED;
    boolean again = accepts && agreement.acceptedBy().contains(context.side());
    boolean understood = !accepts || agreement.restatedBy().contains(context.side());
    var answered = new AgreementAnswered(agreement.id(), answer.answer());
    return all(
        accepts ? CasePreconditions.binding(context) : context.byParty(),
        CasePreconditions.willing(mediatedCase),
        unless(agreement.open() && !again, ALREADY_ANSWERED),
        unless(understood, AGREEMENT_NOT_RESTATED),
        concludes(agreement, accepts)
            ? Terms.concluded(context, agreement, answered, answer.content())
            : context.one(answered, answer.content()));
  }

  private static boolean concludes(Agreement agreement, boolean accepts) {
    return accepts && agreement.acceptedBy().size() == 1;
  }
}
