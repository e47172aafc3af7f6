package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.cases.TalkCommand.AdmitMistake;
import nl.vertrouwensfonds.domain.cases.TalkCommand.AdoptObjective;
import nl.vertrouwensfonds.domain.cases.TalkCommand.AnswerGrievance;
import nl.vertrouwensfonds.domain.cases.TalkCommand.HearGrievance;
import nl.vertrouwensfonds.domain.cases.TalkCommand.InCase;
import nl.vertrouwensfonds.domain.cases.TalkCommand.MakeConcession;
import nl.vertrouwensfonds.domain.cases.TalkCommand.OnThing;
import nl.vertrouwensfonds.domain.cases.TalkCommand.ProposeObjective;
import nl.vertrouwensfonds.domain.cases.TalkCommand.RaiseGrievance;
import nl.vertrouwensfonds.domain.cases.TalkCommand.RecogniseCondition;
import nl.vertrouwensfonds.domain.cases.TalkCommand.RestateGrievance;
import nl.vertrouwensfonds.domain.cases.TalkCommand.SettleGrievance;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConcessionMade;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConditionRecognised;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRaised;
import nl.vertrouwensfonds.domain.event.TalkEvent.MistakeAdmitted;
import nl.vertrouwensfonds.domain.event.TalkEvent.ObjectiveAdopted;
import nl.vertrouwensfonds.domain.event.TalkEvent.ObjectiveProposed;
import nl.vertrouwensfonds.domain.party.Mentions;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.step.Setting;

/** What both sides bring to the table, and what counts of it. */
final class TalkRules {

  private final Cases cases;
  private final Setting setting;
  private final Actor actor;

  TalkRules(Cases cases, Setting setting) {
    this.cases = cases;
    this.setting = setting;
    this.actor = setting.actor();
  }

  Verdict decide(TalkCommand command) {
    return switch (command) {
      case InCase it -> cases.find(it.caseId()).map(c -> inCase(c, it)).orElseGet(UNKNOWN::refusal);
      case OnThing it -> cases.of(it.thing()).map(c -> onThing(c, it)).orElseGet(UNKNOWN::refusal);
    };
  }

  private Verdict inCase(Case it, InCase command) {
    return switch (command) {
      case RaiseGrievance raise ->
          all(
              Entry.party(actor),
              Entry.willing(it),
              Mentions.allow(setting.parties(), raise.mentions(), raise.content(), setting.names()),
              setting.one(new GrievanceRaised(raise.mentions()), raise.content()));
      case AdmitMistake admit ->
          all(
              Entry.party(actor),
              Entry.willing(it),
              Mentions.allow(setting.parties(), admit.mentions(), admit.content(), setting.names()),
              setting.one(new MistakeAdmitted(admit.mentions()), admit.content()));
      case MakeConcession make ->
          all(
              Entry.party(actor),
              Entry.willing(it),
              setting.one(new ConcessionMade(make.sort()), make.content()));
      case ProposeObjective propose ->
          all(Entry.willing(it), setting.one(new ObjectiveProposed(), propose.content()));
    };
  }

  private Verdict onThing(Case it, OnThing command) {
    return switch (command) {
      case RestateGrievance c -> onGrievance(it, c.thing(), c);
      case HearGrievance c -> onGrievance(it, c.thing(), c);
      case AnswerGrievance c -> onGrievance(it, c.thing(), c);
      case SettleGrievance c -> onGrievance(it, c.thing(), c);
      case RecogniseCondition recognise ->
          it.talks()
              .gesture(recognise.thing())
              .map(gesture -> recognise(it, gesture, recognise))
              .orElseGet(UNKNOWN::refusal);
      case AdoptObjective adopt ->
          it.talks()
              .objective(adopt.thing())
              .map(objective -> adopt(it, objective))
              .orElseGet(UNKNOWN::refusal);
    };
  }

  private Verdict onGrievance(Case it, UUID grievance, OnThing command) {
    return it.talks()
        .grievance(grievance)
        .map(g -> new GrievanceRules(setting).decide(it, g, command))
        .orElseGet(UNKNOWN::refusal);
  }

  /** Nobody recognises what is one's own. */
  private Verdict recognise(Case it, Gesture gesture, RecogniseCondition recognise) {
    return all(
        unless(actor.side() != gesture.side(), NOT_YOURS),
        Entry.willing(it),
        unless(!gesture.recognised(), ALREADY_DONE),
        setting.one(new ConditionRecognised(gesture.id()), recognise.content()));
  }

  private Verdict adopt(Case it, Objective objective) {
    return all(
        Entry.binding(actor),
        Entry.willing(it),
        unless(!objective.adoptedBy().contains(actor.side()), ALREADY_DONE),
        setting.one(new ObjectiveAdopted(objective.id()), Content.EMPTY));
  }
}
