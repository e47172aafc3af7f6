package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.CASE_ALREADY_OPEN;
import static nl.vertrouwensfonds.domain.rule.Rule.NEUTRAL_NOT_NEUTRAL;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.UUID;
import java.util.function.Function;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.cases.CaseCommand.AnswerMediation;
import nl.vertrouwensfonds.domain.cases.CaseCommand.CloseCase;
import nl.vertrouwensfonds.domain.cases.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.cases.CaseCommand.ProposeMediation;
import nl.vertrouwensfonds.domain.cases.CaseCommand.RecordMeeting;
import nl.vertrouwensfonds.domain.event.CaseEvent.Answer;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationAnswered;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.CaseEvent.MeetingHeld;
import nl.vertrouwensfonds.domain.event.CaseEvent.Outcome;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.step.Setting;

/** Either side asks a neutral; both accept the terms; somebody says how it ended. */
public final class CaseRules {

  private final Cases cases;
  private final Setting setting;
  private final Actor actor;

  public CaseRules(Cases cases, Setting setting) {
    this.cases = cases;
    this.setting = setting;
    this.actor = setting.actor();
  }

  public Verdict decide(CaseCommand command) {
    return switch (command) {
      case OpenCase open -> open(open);
      case ProposeMediation propose -> in(propose.caseId(), it -> propose(it, propose));
      case AnswerMediation answer -> in(answer.caseId(), it -> answer(it, answer));
      case RecordMeeting meeting -> in(meeting.caseId(), it -> meet(it, meeting));
      case CloseCase close -> in(close.caseId(), it -> new ClosingRules(setting).close(it, close));
      case WillCommand will -> in(will.caseId(), it -> new WillRules(setting).decide(it, will));
      case TalkCommand talk -> new TalkRules(cases, setting).decide(talk);
      case AgreementCommand agreement -> new AgreementRules(cases, setting).decide(agreement);
    };
  }

  private Verdict in(UUID id, Function<Case, Verdict> verdict) {
    return cases.find(id).map(verdict).orElseGet(UNKNOWN::refusal);
  }

  /** Who is asked to lead joins the table once both sides accepted, and only then. */
  private Verdict open(OpenCase open) {
    UUID previous = cases.last().map(Case::id).orElse(null);
    var opened = new CaseOpened(setting.ids().next(), open.firm(), previous);
    return all(
        Entry.party(actor),
        unless(cases.open().isEmpty(), CASE_ALREADY_OPEN),
        unless(!setting.parties().represents(open.firm()), NEUTRAL_NOT_NEUTRAL),
        setting.one(opened, open.content()));
  }

  private Verdict propose(Case it, ProposeMediation propose) {
    var proposed =
        new MediationProposed(
            propose.admissionsProtected(), propose.pauseUntil(), propose.fee(), propose.atStake());
    return all(
        Entry.neutral(actor),
        Entry.open(it),
        unless(!it.mediation().accepted(), ALREADY_DONE),
        setting.one(proposed, propose.content()));
  }

  private Verdict answer(Case it, AnswerMediation answer) {
    var mediation = it.mediation();
    boolean accepts = answer.answer() == Answer.ACCEPTED;
    boolean again = accepts && mediation.acceptedBy(actor.side());
    return all(
        Entry.binding(actor),
        Entry.open(it),
        unless(!again && !mediation.accepted(), ALREADY_ANSWERED),
        unless(!accepts || mediation.proposal().isPresent(), NOTHING_TO_ANSWER),
        accepts && actor.side().isParty() ? accepted(it, answer) : declined(it, answer));
  }

  private Drafts accepted(Case it, AnswerMediation answer) {
    var event = new MediationAnswered(it.mediation().proposal().orElse(null), Answer.ACCEPTED);
    return it.mediation().acceptedBy(actor.side().other())
        ? joining(it, event, answer.content())
        : setting.one(event, answer.content());
  }

  /** With the second acceptance the neutral comes to the table. */
  private Drafts joining(Case it, MediationAnswered event, Content reason) {
    var name = setting.names().written(it.id()).fields().get("name");
    var joined = new ParticipantJoined(Side.NEUTRAL, Role.FACILITATOR, false);
    return Drafts.of(
        new Draft(setting.ids().next(), event, reason, Visibility.ALL),
        new Draft(it.neutral(), joined, Content.of("name", name), Visibility.ALL));
  }

  private Drafts declined(Case it, AnswerMediation answer) {
    var event = new MediationAnswered(it.mediation().proposal().orElse(null), Answer.DECLINED);
    return Ending.after(
        setting, it, event, answer.content(), Outcome.MEDIATION_DECLINED, Content.EMPTY);
  }

  private Verdict meet(Case it, RecordMeeting meeting) {
    boolean known = meeting.present().stream().allMatch(id -> setting.parties().isSeated(id));
    return all(
        Entry.led(it),
        unless(known, UNKNOWN),
        Drafts.of(
            new Draft(
                setting.ids().next(),
                new MeetingHeld(meeting.present()),
                meeting.content(),
                meeting.visibility())));
  }
}
