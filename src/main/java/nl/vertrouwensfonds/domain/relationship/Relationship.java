package nl.vertrouwensfonds.domain.relationship;

import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.breach.BreachCommand;
import nl.vertrouwensfonds.domain.breach.BreachFold;
import nl.vertrouwensfonds.domain.breach.BreachRules;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.CaseCommand;
import nl.vertrouwensfonds.domain.cases.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.cases.CaseFold;
import nl.vertrouwensfonds.domain.cases.CaseGate;
import nl.vertrouwensfonds.domain.cases.CaseRules;
import nl.vertrouwensfonds.domain.cases.Cases;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand;
import nl.vertrouwensfonds.domain.commitment.CommitmentRules;
import nl.vertrouwensfonds.domain.commitment.Commitments;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.ScoreEvent;
import nl.vertrouwensfonds.domain.event.StatementEvent;
import nl.vertrouwensfonds.domain.event.StepEvent;
import nl.vertrouwensfonds.domain.event.StepEvent.ProcedureInvitationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.history.History;
import nl.vertrouwensfonds.domain.history.History.CloseHistory;
import nl.vertrouwensfonds.domain.party.Parties;
import nl.vertrouwensfonds.domain.party.PartyCommand;
import nl.vertrouwensfonds.domain.party.PartyRules;
import nl.vertrouwensfonds.domain.procedure.ProcedureCommand;
import nl.vertrouwensfonds.domain.procedure.ProcedureRules;
import nl.vertrouwensfonds.domain.procedure.Procedures;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Command;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Names;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.score.ScoreCommand;
import nl.vertrouwensfonds.domain.score.ScoreRules;
import nl.vertrouwensfonds.domain.score.Scores;
import nl.vertrouwensfonds.domain.statement.StatementCommand;
import nl.vertrouwensfonds.domain.statement.StatementRules;
import nl.vertrouwensfonds.domain.statement.Statements;
import nl.vertrouwensfonds.domain.step.RemedyCommand;
import nl.vertrouwensfonds.domain.step.RemedyRules;
import nl.vertrouwensfonds.domain.step.Setting;
import nl.vertrouwensfonds.domain.step.WordsCommand;
import nl.vertrouwensfonds.domain.step.WordsRules;

/**
 * Everything the rules need to know of one client with one supplier: a fold of their log. It holds
 * no text of anybody. Deciding reads it; only {@link #apply} changes it. It belongs to one thread.
 */
public final class Relationship {

  private final History history = new History();
  private final Parties parties = new Parties();
  private final Commitments commitments = new Commitments();
  private final Breaches breaches = new Breaches();
  private final BreachFold breachFold = new BreachFold(breaches);
  private final Procedures procedures = new Procedures();
  private final Statements statements = new Statements();
  private final Scores scores = new Scores();
  private final Cases cases = new Cases();
  private final CaseFold caseFold = new CaseFold(cases);
  private long revision;

  /** How many events have been applied. */
  public long revision() {
    return revision;
  }

  public History history() {
    return history;
  }

  public Parties parties() {
    return parties;
  }

  public Commitments commitments() {
    return commitments;
  }

  public Breaches breaches() {
    return breaches;
  }

  public Statements statements() {
    return statements;
  }

  public Procedures procedures() {
    return procedures;
  }

  public Scores scores() {
    return scores;
  }

  public Cases cases() {
    return cases;
  }

  /** What becomes of a command of this participant, now. Changes nothing. */
  public Decision decide(Command command, UUID participant, Moment moment, Ids ids, Names names) {
    Stamp stamp = history.stamp(moment);
    var actor = parties.actor(participant).or(() -> cases.nominee(participant));
    if (actor.isEmpty()) {
      return new Decision.Refused(NOT_YOURS.refusal("left"));
    }
    var setting = new Setting(breaches, parties, actor.get(), stamp.effectiveAt(), ids, names);
    var verdict =
        all(
            history.accepts(moment),
            CaseGate.admits(cases, command, actor.get()),
            subject(command, setting));
    return switch (verdict) {
      case Refusal refusal -> new Decision.Refused(refusal);
      case Drafts drafts ->
          new Decision.Accepted(
              new Author(participant, actor.get().side()),
              caseOf(command, drafts),
              stamp,
              drafts.events());
    };
  }

  /** What is done in a case is part of it; once it is led by a neutral, all else is too. */
  private UUID caseOf(Command command, Drafts drafts) {
    return switch (command) {
      case OpenCase _ -> drafts.events().getFirst().id();
      case CaseCommand _ -> cases.open().map(Case::id).orElse(null);
      default -> cases.underWay().map(Case::id).orElse(null);
    };
  }

  private Verdict subject(Command command, Setting setting) {
    Actor actor = setting.actor();
    Ids ids = setting.ids();
    return switch (command) {
      case CommitmentCommand it ->
          ProcedureRules.improves(procedures, it, actor)
              .and(CommitmentRules.decide(commitments, it, actor, setting.at(), ids));
      case PartyCommand it -> PartyRules.decide(parties, it, actor, ids);
      case BreachCommand it -> BreachRules.decide(breaches, it, actor, ids);
      case WordsCommand it -> new WordsRules(setting).decide(it);
      case RemedyCommand it -> new RemedyRules(setting).decide(it);
      case ProcedureCommand it -> ProcedureRules.decide(procedures, breaches, it, actor, ids);
      case StatementCommand it -> new StatementRules(statements, cases, setting).decide(it);
      case CaseCommand it -> new CaseRules(cases, setting).decide(it);
      case ScoreCommand it -> ScoreRules.decide(scores, it, actor, ids);
      case CloseHistory _ -> history.close(actor, revision, ids);
      default -> throw new IllegalArgumentException("no rules for " + command.getClass());
    };
  }

  /**
   * Puts the next event of the log in its place.
   *
   * @return what it means for the two funds, in order
   * @throws CorruptLog when it cannot stand there
   */
  public List<Effect> apply(Envelope envelope) {
    if (envelope.revision() != revision + 1) {
      throw new CorruptLog("revision " + envelope.revision() + " follows " + revision);
    }
    if ((revision == 0) != (envelope.data() instanceof RelationshipRegistered)) {
      throw new CorruptLog("revision " + envelope.revision() + " cannot be " + envelope.data());
    }
    revision = envelope.revision();
    history.recorded(envelope);
    // What heals at this very instant heals before the event.
    breaches.advance(envelope.stamp().effectiveAt());
    return place(envelope);
  }

  private List<Effect> place(Envelope envelope) {
    switch (envelope.data()) {
      case RelationshipRegistered registered -> {
        history.registered(registered);
        parties.registered(registered);
        scores.registered(registered);
        commitments.start(envelope.stamp().effectiveAt());
      }
      case ParticipantJoined joined -> parties.joined(envelope, joined);
      case ParticipantLeft left -> parties.left(left);
      case AbsentPersonNamed named -> parties.named(envelope, named);
      case HistoryImportClosed closed -> history.closed(envelope, closed);
      case CommitmentEvent event -> {
        var effects = new ArrayList<>(commitments.apply(envelope, event));
        effects.addAll(breaches.follow(effects));
        return effects;
      }
      case BreachEvent event -> {
        return breachFold.apply(envelope, event);
      }
      case ProcedureOpened opened -> procedures.opened(envelope, opened);
      case ProcedureInvitationAnswered answered -> procedures.answered(answered);
      case StepEvent event -> {
        return breachFold.apply(envelope, event);
      }
      case StatementEvent event -> statements.apply(envelope, event);
      case CaseEvent event -> caseFold.apply(envelope, event);
      case ScoreEvent event -> scores.apply(envelope, event);
    }
    return List.of();
  }
}
