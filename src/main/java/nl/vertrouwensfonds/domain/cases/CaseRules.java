package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.CASE_ALREADY_OPEN;
import static nl.vertrouwensfonds.domain.rule.Rule.NEUTRAL_NOT_NEUTRAL;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.command.AgreementCommand;
import nl.vertrouwensfonds.domain.command.CaseCommand;
import nl.vertrouwensfonds.domain.command.CaseCommand.AnswerMediation;
import nl.vertrouwensfonds.domain.command.CaseCommand.CloseCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.ProposeMediation;
import nl.vertrouwensfonds.domain.command.CaseCommand.RecordMeeting;
import nl.vertrouwensfonds.domain.command.TalkCommand;
import nl.vertrouwensfonds.domain.command.WillCommand;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOutcome;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationAnswered;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.CaseEvent.MeetingHeld;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;
import nl.vertrouwensfonds.domain.event.Event.WithName;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.party.Parties;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** Either side asks a neutral; both accept the terms; somebody says how it ended. */
public final class CaseRules {

  private static final UUID NO_FIRM = new UUID(0, 0);

  private final Context context;
  private final Cases cases;
  private final Breaches breaches;
  private final Parties parties;

  public CaseRules(Context context, Cases cases, Breaches breaches, Parties parties) {
    this.context = context;
    this.cases = cases;
    this.breaches = breaches;
    this.parties = parties;
  }

  /** What could be done at any time, each with a body that is in order. */
  public static Stream<Action> actions() {
    return Stream.of(Action.of("open-case", new OpenCase(NO_FIRM, Content.EMPTY)));
  }

  /** What could be done in a case, likewise. */
  public static Stream<Action> actions(Case mediatedCase) {
    return Stream.of(
            leading(mediatedCase.id()),
            WillRules.actions(mediatedCase),
            TalkRules.actions(mediatedCase),
            AgreementRules.actions(mediatedCase),
            ClosingRules.actions(mediatedCase))
        .flatMap(actions -> actions);
  }

  private static Stream<Action> leading(UUID id) {
    var propose = new ProposeMediation(id, true, null, null, null, Content.EMPTY);
    var meeting = new RecordMeeting(id, List.of(), Visibility.ALL, Content.EMPTY);
    return Stream.of(
        Action.on(id, "propose-mediation", propose),
        Action.on(id, "accept-mediation", answer(id, TermsAnswer.ACCEPTED)),
        Action.on(id, "decline-mediation", answer(id, TermsAnswer.DECLINED)),
        Action.on(id, "record-meeting", meeting));
  }

  private static AnswerMediation answer(UUID id, TermsAnswer answer) {
    return new AnswerMediation(id, answer, Content.EMPTY);
  }

  public Verdict decide(CaseCommand command) {
    return switch (command) {
      case OpenCase open -> open(open);
      case ProposeMediation propose -> in(propose.caseId(), it -> propose(it, propose));
      case AnswerMediation answer -> in(answer.caseId(), it -> answer(it, answer));
      case RecordMeeting meeting -> in(meeting.caseId(), it -> meet(it, meeting));
      case CloseCase close ->
          in(close.caseId(), it -> new ClosingRules(context, breaches).decide(it, close));
      case WillCommand will -> in(will.caseId(), it -> new WillRules(context).decide(it, will));
      case TalkCommand talk -> new TalkRules(context, cases).decide(talk);
      case AgreementCommand agreement ->
          new AgreementRules(context, cases, breaches).decide(agreement);
    };
  }

  private Verdict in(UUID id, Function<Case, Verdict> verdict) {
    return cases.find(id).map(verdict).orElseGet(UNKNOWN::refusal);
  }

  /** Who is asked to lead joins the table once both sides accepted, and only then. */
  private Verdict open(OpenCase open) {
    UUID previous = cases.last().map(Case::id).orElse(null);
    var opened = new CaseOpened(context.ids().next(), open.firm(), previous);
    return all(
        context.byParty(),
        unless(cases.open().isEmpty(), CASE_ALREADY_OPEN),
        unless(!parties.represents(open.firm()), NEUTRAL_NOT_NEUTRAL),
        context.one(opened, open.content()));
  }

  private Verdict propose(Case mediatedCase, ProposeMediation propose) {
    var proposed =
        new MediationProposed(
            propose.admissionsProtected(), propose.pauseUntil(), propose.fee(), propose.atStake());
    return all(
        context.by(Side.NEUTRAL),
        CasePreconditions.open(mediatedCase),
        unless(!mediatedCase.mediation().accepted(), ALREADY_DONE),
        context.one(proposed, named(mediatedCase, propose.content())));
  }

  /** Who says nothing else confirms the name under which he was asked. */
  private Content named(Case mediatedCase, Content said) {
    return said.fields().containsKey(WithName.NAME)
        ? said
        : said.and(WithName.NAME, name(mediatedCase.id()));
  }

  private String name(UUID event) {
    return context.names().written(event).fields().get(WithName.NAME);
  }

  private Verdict answer(Case mediatedCase, AnswerMediation answer) {
    var mediation = mediatedCase.mediation();
    boolean accepts = answer.answer() == TermsAnswer.ACCEPTED;
    boolean again = accepts && mediation.acceptedBy(context.side());
    return all(
        CasePreconditions.binding(context),
        CasePreconditions.open(mediatedCase),
        unless(!again && !mediation.accepted(), ALREADY_ANSWERED),
        unless(!accepts || mediation.proposal().isPresent(), NOTHING_TO_ANSWER),
        accepts && context.side().isParty()
            ? accepted(mediatedCase, answer)
            : declined(mediatedCase, answer));
  }

  private Drafts accepted(Case mediatedCase, AnswerMediation answer) {
    var event =
        new MediationAnswered(
            mediatedCase.mediation().proposal().orElse(null), TermsAnswer.ACCEPTED);
    return mediatedCase.mediation().acceptedBy(context.side().other())
        ? joining(mediatedCase, event, answer.content())
        : context.one(event, answer.content());
  }

  /** With the second acceptance the neutral comes to the table. */
  private Drafts joining(Case mediatedCase, MediationAnswered event, Content reason) {
    var name = name(mediatedCase.mediation().proposal().orElse(mediatedCase.id()));
    var joined = new ParticipantJoined(Side.NEUTRAL, Role.FACILITATOR, false);
    return Drafts.of(
        context.draft(event, reason),
        new Draft(mediatedCase.neutral(), joined, Content.of(WithName.NAME, name), Visibility.ALL));
  }

  private Drafts declined(Case mediatedCase, AnswerMediation answer) {
    var event =
        new MediationAnswered(
            mediatedCase.mediation().proposal().orElse(null), TermsAnswer.DECLINED);
    return Ending.after(
        context, mediatedCase, event, answer.content(), CaseOutcome.MEDIATION_DECLINED);
  }

  private Verdict meet(Case mediatedCase, RecordMeeting meeting) {
    boolean known = meeting.present().stream().allMatch(id -> parties.isSeated(id));
    return all(
        CasePreconditions.led(mediatedCase),
        unless(known, UNKNOWN),
        Drafts.of(
            new Draft(
                context.ids().next(),
                new MeetingHeld(meeting.present()),
                meeting.content(),
                meeting.visibility())));
  }
}
