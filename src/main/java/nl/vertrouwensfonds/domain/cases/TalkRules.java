package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.TalkCommand;
import nl.vertrouwensfonds.domain.command.TalkCommand.AdmitMistake;
import nl.vertrouwensfonds.domain.command.TalkCommand.AdoptObjective;
import nl.vertrouwensfonds.domain.command.TalkCommand.InCase;
import nl.vertrouwensfonds.domain.command.TalkCommand.MakeConcession;
import nl.vertrouwensfonds.domain.command.TalkCommand.OnGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.OnThing;
import nl.vertrouwensfonds.domain.command.TalkCommand.ProposeObjective;
import nl.vertrouwensfonds.domain.command.TalkCommand.RaiseGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.RecogniseCondition;
import nl.vertrouwensfonds.domain.event.TalkEvent.Concession;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConcessionMade;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConditionRecognised;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRaised;
import nl.vertrouwensfonds.domain.event.TalkEvent.MistakeAdmitted;
import nl.vertrouwensfonds.domain.event.TalkEvent.ObjectiveAdopted;
import nl.vertrouwensfonds.domain.event.TalkEvent.ObjectiveProposed;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** What both sides bring to the table, and what counts of it. */
final class TalkRules {

  private final Context context;
  private final Cases cases;
  private final GrievanceRules grievances;

  TalkRules(Context context, Cases cases) {
    this.context = context;
    this.cases = cases;
    this.grievances = new GrievanceRules(context);
  }

  static Stream<Action> actions(Case mediatedCase) {
    UUID id = mediatedCase.id();
    var talks = mediatedCase.talks();
    return Stream.of(
            Stream.of(
                Action.on(id, "raise-grievance", new RaiseGrievance(id, List.of(), Content.EMPTY)),
                Action.on(id, "admit-mistake", new AdmitMistake(id, List.of(), Content.EMPTY)),
                Action.on(id, "let-go", concede(id, Concession.LETTING_GO)),
                Action.on(id, "offer-compromise", concede(id, Concession.COMPROMISE)),
                Action.on(id, "propose-objective", new ProposeObjective(id, Content.EMPTY))),
            talks.grievances().stream().flatMap(GrievanceRules::actions),
            talks.gestures().stream().map(TalkRules::recognise),
            talks.objectives().stream()
                .map(aim -> Action.on(aim.id(), "adopt-objective", new AdoptObjective(aim.id()))))
        .flatMap(actions -> actions);
  }

  private static MakeConcession concede(UUID id, Concession sort) {
    return new MakeConcession(id, sort, Content.EMPTY);
  }

  private static Action recognise(Gesture it) {
    boolean admission = it.condition() == Condition.ADMITTED;
    String rel = admission ? "recognise-admission" : "recognise-concession";
    return Action.on(it.id(), rel, new RecogniseCondition(it.id(), Content.EMPTY));
  }

  Verdict decide(TalkCommand command) {
    return switch (command) {
      case InCase it -> known(cases.find(it.caseId()), found -> inCase(found, it));
      case OnThing it -> known(cases.of(it.thing()), found -> onThing(found, it));
    };
  }

  private Verdict inCase(Case mediatedCase, InCase command) {
    var willing = CasePreconditions.willing(mediatedCase);
    return switch (command) {
      case RaiseGrievance raise -> all(context.byParty(), willing, raised(raise));
      case AdmitMistake admit -> all(CasePreconditions.binding(context), willing, admitted(admit));
      case MakeConcession make -> all(CasePreconditions.binding(context), willing, conceded(make));
      case ProposeObjective propose -> all(willing, proposed(propose));
    };
  }

  private Verdict raised(RaiseGrievance raise) {
    return all(context.one(new GrievanceRaised(raise.mentions()), raise.content()));
  }

  private Verdict admitted(AdmitMistake admit) {
    return all(context.one(new MistakeAdmitted(admit.mentions()), admit.content()));
  }

  private Verdict conceded(MakeConcession make) {
    return context.one(new ConcessionMade(make.sort()), make.content());
  }

  private Verdict proposed(ProposeObjective propose) {
    return context.one(new ObjectiveProposed(), propose.content());
  }

  private Verdict onThing(Case mediatedCase, OnThing command) {
    var talks = mediatedCase.talks();
    return switch (command) {
      case OnGrievance on ->
          known(talks.grievance(on.thing()), it -> grievances.decide(mediatedCase, it, on));
      case RecogniseCondition recognise ->
          known(talks.gesture(recognise.thing()), it -> recognise(mediatedCase, it, recognise));
      case AdoptObjective adopt ->
          known(talks.objective(adopt.thing()), it -> adopt(mediatedCase, it));
    };
  }

  private static <T> Verdict known(Optional<T> subject, Function<T, Verdict> verdict) {
    return subject.map(verdict).orElseGet(UNKNOWN::refusal);
  }

  /** Nobody recognises what is one's own. */
  private Verdict recognise(Case mediatedCase, Gesture gesture, RecogniseCondition recognise) {
    return all(
        context.side() != gesture.side() ? Drafts.NONE : NOT_YOURS.refusal("own-gesture"),
        CasePreconditions.willing(mediatedCase),
        unless(!gesture.recognised(), ALREADY_DONE),
        context.one(new ConditionRecognised(gesture.id()), recognise.content()));
  }

  private Verdict adopt(Case mediatedCase, Objective objective) {
    return all(
        CasePreconditions.binding(context),
        CasePreconditions.willing(mediatedCase),
        unless(!objective.adoptedBy().contains(context.side()), ALREADY_DONE),
        context.one(new ObjectiveAdopted(objective.id()), Content.EMPTY));
  }
}
