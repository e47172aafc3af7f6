package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.cases.Grievance.State;
import nl.vertrouwensfonds.domain.command.TalkCommand.AnswerGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.HearGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.OnGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.RestateGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.SettleGrievance;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceAnswered;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceHeard;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRestated;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceSettled;
import nl.vertrouwensfonds.domain.event.TalkEvent.Hearing;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** First it is heard, then it is answered; whoever raised it says when it is over. */
final class GrievanceRules {

  private final Context context;

  GrievanceRules(Context context) {
    this.context = context;
  }

  static Stream<Action> actions(Grievance it) {
    UUID id = it.id();
    return Stream.of(
        Action.on(id, "restate-grievance", new RestateGrievance(id, Content.EMPTY)),
        Action.on(id, "feel-heard", new HearGrievance(id, Hearing.HEARD, Content.EMPTY)),
        Action.on(id, "feel-unheard", new HearGrievance(id, Hearing.NOT_YET, Content.EMPTY)),
        Action.on(id, "answer-grievance", new AnswerGrievance(id, List.of(), Content.EMPTY)),
        Action.on(id, "settle-grievance", new SettleGrievance(id, Content.EMPTY)));
  }

  Verdict decide(Case mediatedCase, Grievance grievance, OnGrievance command) {
    var open = open(mediatedCase, grievance);
    return switch (command) {
      case RestateGrievance restate -> restate(grievance, open, restate);
      case HearGrievance hear -> hear(grievance, open, hear);
      case AnswerGrievance answer -> answer(grievance, open, answer);
      case SettleGrievance settle -> settle(grievance, open, settle);
    };
  }

  private Verdict restate(Grievance grievance, Verdict open, RestateGrievance restate) {
    return all(
        context.by(grievance.by().other()),
        OwnWords.of(restate.content(), grievance.id(), context.names()),
        open,
        unless(!grievance.isHeard(), ALREADY_DONE),
        context.one(new GrievanceRestated(grievance.id()), restate.content()));
  }

  private Verdict hear(Grievance grievance, Verdict open, HearGrievance hear) {
    return all(
        context.by(grievance.by()),
        open,
        unless(!grievance.isHeard(), ALREADY_DONE),
        unless(grievance.state() == State.RESTATED, NOTHING_TO_ANSWER),
        context.one(new GrievanceHeard(grievance.id(), hear.hearing()), hear.content()));
  }

  private Verdict answer(Grievance grievance, Verdict open, AnswerGrievance answer) {
    return all(
        context.by(grievance.by().other()),
        open,
        grievance.isHeard() ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("not-heard"),
        context.one(new GrievanceAnswered(grievance.id(), answer.mentions()), answer.content()));
  }

  private Verdict settle(Grievance grievance, Verdict open, SettleGrievance settle) {
    return all(
        context.by(grievance.by()),
        open,
        context.one(new GrievanceSettled(grievance.id()), settle.content()));
  }

  private static Verdict open(Case mediatedCase, Grievance grievance) {
    return all(CasePreconditions.willing(mediatedCase), unless(!grievance.settled(), ALREADY_DONE));
  }
}
