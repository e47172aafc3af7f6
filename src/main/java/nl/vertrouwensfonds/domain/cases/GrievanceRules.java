package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import nl.vertrouwensfonds.domain.cases.Grievance.State;
import nl.vertrouwensfonds.domain.cases.TalkCommand.AnswerGrievance;
import nl.vertrouwensfonds.domain.cases.TalkCommand.HearGrievance;
import nl.vertrouwensfonds.domain.cases.TalkCommand.OnThing;
import nl.vertrouwensfonds.domain.cases.TalkCommand.RestateGrievance;
import nl.vertrouwensfonds.domain.cases.TalkCommand.SettleGrievance;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceAnswered;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceHeard;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRestated;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceSettled;
import nl.vertrouwensfonds.domain.party.Mentions;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.step.Setting;

/** First it is heard, then it is answered; whoever raised it says when it is over. */
final class GrievanceRules {

  private final Setting setting;
  private final Actor actor;

  GrievanceRules(Setting setting) {
    this.setting = setting;
    this.actor = setting.actor();
  }

  Verdict decide(Case it, Grievance grievance, OnThing command) {
    return switch (command) {
      case RestateGrievance restate ->
          all(
              theirs(grievance),
              open(it, grievance),
              unless(!grievance.isHeard(), ALREADY_DONE),
              setting.one(new GrievanceRestated(grievance.id()), restate.content()));
      case HearGrievance hear ->
          all(
              own(grievance),
              open(it, grievance),
              unless(!grievance.isHeard(), ALREADY_DONE),
              unless(grievance.state() == State.RESTATED, NOTHING_TO_ANSWER),
              setting.one(new GrievanceHeard(grievance.id(), hear.hearing()), hear.content()));
      case AnswerGrievance answer -> answer(it, grievance, answer);
      case SettleGrievance settle ->
          all(
              own(grievance),
              open(it, grievance),
              setting.one(new GrievanceSettled(grievance.id()), settle.content()));
      default -> throw new IllegalArgumentException("no grievance: " + command.getClass());
    };
  }

  private Verdict answer(Case it, Grievance grievance, AnswerGrievance answer) {
    return all(
        theirs(grievance),
        Mentions.allow(setting.parties(), answer.mentions(), answer.content(), setting.names()),
        open(it, grievance),
        grievance.isHeard() ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("not-heard"),
        setting.one(new GrievanceAnswered(grievance.id(), answer.mentions()), answer.content()));
  }

  private Verdict own(Grievance grievance) {
    return unless(actor.side() == grievance.by(), NOT_YOURS);
  }

  private Verdict theirs(Grievance grievance) {
    return unless(actor.side() == grievance.by().other(), NOT_YOURS);
  }

  private static Verdict open(Case it, Grievance grievance) {
    return all(Entry.willing(it), unless(!grievance.settled(), ALREADY_DONE));
  }
}
