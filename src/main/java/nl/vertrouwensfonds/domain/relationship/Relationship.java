package nl.vertrouwensfonds.domain.relationship;

import static java.util.stream.Collectors.joining;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.ApologyRules;
import nl.vertrouwensfonds.domain.breach.BreachRules;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.breach.ExplanationRules;
import nl.vertrouwensfonds.domain.breach.RemedyRules;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.CaseGate;
import nl.vertrouwensfonds.domain.cases.CaseRules;
import nl.vertrouwensfonds.domain.cases.Cases;
import nl.vertrouwensfonds.domain.command.ApologyCommand;
import nl.vertrouwensfonds.domain.command.BreachCommand;
import nl.vertrouwensfonds.domain.command.CaseCommand;
import nl.vertrouwensfonds.domain.command.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.CommitmentCommand;
import nl.vertrouwensfonds.domain.command.ExplanationCommand;
import nl.vertrouwensfonds.domain.command.HistoryCommand;
import nl.vertrouwensfonds.domain.command.PartyCommand;
import nl.vertrouwensfonds.domain.command.ProcedureCommand;
import nl.vertrouwensfonds.domain.command.RemedyCommand;
import nl.vertrouwensfonds.domain.command.ScoreCommand;
import nl.vertrouwensfonds.domain.command.StatementCommand;
import nl.vertrouwensfonds.domain.command.WillCommand;
import nl.vertrouwensfonds.domain.commitment.CommitmentRules;
import nl.vertrouwensfonds.domain.commitment.Commitments;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.Event.WithName;
import nl.vertrouwensfonds.domain.event.ProcedureEvent;
import nl.vertrouwensfonds.domain.event.RelationshipEvent;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.ScoreEvent;
import nl.vertrouwensfonds.domain.event.StatementEvent;
import nl.vertrouwensfonds.domain.event.StepEvent;
import nl.vertrouwensfonds.domain.history.History;
import nl.vertrouwensfonds.domain.history.HistoryRules;
import nl.vertrouwensfonds.domain.party.Mentions;
import nl.vertrouwensfonds.domain.party.Mentions.Named;
import nl.vertrouwensfonds.domain.party.Parties;
import nl.vertrouwensfonds.domain.party.PartyRules;
import nl.vertrouwensfonds.domain.procedure.ProcedureRules;
import nl.vertrouwensfonds.domain.procedure.Procedures;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Names;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.score.ScoreRules;
import nl.vertrouwensfonds.domain.score.Scores;
import nl.vertrouwensfonds.domain.statement.StatementRules;
import nl.vertrouwensfonds.domain.statement.Statements;

/**
 * Everything the rules need to know of one client with one supplier: a fold of their log. It holds
 * no text of anybody. Deciding reads it; only {@link #apply} changes it. It belongs to one thread.
 */
public final class Relationship {

  private final History history = new History();
  private final Parties parties = new Parties();
  private final Commitments commitments = new Commitments();
  private final Breaches breaches = new Breaches();
  private final Procedures procedures = new Procedures();
  private final Statements statements = new Statements();
  private final Scores scores = new Scores();
  private final Cases cases = new Cases();
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
    boolean told = !(command instanceof HistoryCommand);
    Stamp stamp = told ? history.stamp(moment) : history.aside(moment);
    var actor = parties.actor(participant).or(() -> cases.nominee(participant));
    if (actor.isEmpty()) {
      return new Decision.Refused(NOT_YOURS.refusal(left(participant)));
    }
    var context = new Context(actor.get(), stamp, !history.importing(), history.zone(), ids, names);
    var author = new Author(participant, context.side());
    return switch (verdict(command, moment, context)) {
      case Refusal refusal ->
          new Decision.Refused(told(refusal, actor.get(), names).in(history.zone()));
      case Drafts drafts ->
          new Decision.Accepted(author, caseOf(command, drafts), stamp, drafts.events());
    };
  }

  private String left(UUID participant) {
    boolean party = parties.find(participant).filter(it -> it.side().isParty()).isPresent();
    return party ? "left" : "left-neutral";
  }

  private Verdict verdict(Command command, Moment moment, Context context) {
    var subject = subject(command, context);
    return all(
        new HistoryRules(context, history).admits(command, moment),
        CaseGate.admits(cases, command, context.actor()),
        speaking(command, subject, new Mentions(parties, context.names())),
        subject);
  }

  /** The one place where every text is held to whom it may name. */
  private static Verdict speaking(Command command, Verdict subject, Mentions mentions) {
    var declared = mentions.declared(command.mentions());
    return isForAll(command, subject)
        ? all(declared, mentions.told(command.mentions(), command.content()))
        : declared;
  }

  /** A will is sealed, and opened to all when both are in. */
  private static boolean isForAll(Command command, Verdict subject) {
    return command instanceof WillCommand
        || (subject instanceof Drafts drafts && !drafts.events().isEmpty()
            ? drafts.events().stream().anyMatch(it -> it.visibility() == Visibility.ALL)
            : command.visibility() == Visibility.ALL);
  }

  /**
   * Who is, or may be, named in a draft by whom it does not say so: what is refused, and what is
   * only pointed out.
   */
  public List<Named> named(Command draft, Names names) {
    return draft.visibility() == Visibility.ALL
        ? new Mentions(parties, names).named(draft.mentions(), draft.content())
        : List.of();
  }

  /** Who may not bind the side is told who may. */
  private Refusal told(Refusal refusal, Actor actor, Names names) {
    if (refusal.rule() != Rule.NO_MANDATE || !refusal.variant().isEmpty()) {
      return refusal;
    }
    var mandated = parties.mandated(actor.side());
    var who =
        mandated.stream()
            .map(it -> names.written(it).fields().get(WithName.NAME))
            .filter(Objects::nonNull)
            .collect(joining(", "));
    return who.isEmpty()
        ? refusal.with("mandated", mandated)
        : Rule.NO_MANDATE.refusal("named").with("mandated", mandated).with("who", who);
  }

  /** What is done in a case is part of it; once it is led by a neutral, all else is too. */
  private UUID caseOf(Command command, Drafts drafts) {
    return switch (command) {
      case OpenCase _ -> drafts.events().getFirst().id();
      case CaseCommand _ -> cases.open().map(Case::id).orElse(null);
      case CommitmentCommand _,
          PartyCommand _,
          HistoryCommand _,
          BreachCommand _,
          ApologyCommand _,
          ExplanationCommand _,
          RemedyCommand _,
          ProcedureCommand _,
          StatementCommand _,
          ScoreCommand _ ->
          cases.underWay().map(Case::id).orElse(null);
    };
  }

  private Verdict subject(Command command, Context context) {
    return switch (command) {
      case CommitmentCommand it -> new CommitmentRules(context, commitments, procedures).decide(it);
      case PartyCommand it -> new PartyRules(context, parties).decide(it);
      case HistoryCommand it -> new HistoryRules(context, history).decide(it);
      case BreachCommand it -> new BreachRules(context, breaches, commitments).decide(it);
      case ApologyCommand it -> new ApologyRules(context, breaches).decide(it);
      case ExplanationCommand it -> new ExplanationRules(context, breaches).decide(it);
      case RemedyCommand it -> new RemedyRules(context, breaches).decide(it);
      case ProcedureCommand it -> new ProcedureRules(context, procedures, breaches).decide(it);
      case StatementCommand it ->
          new StatementRules(context, statements, breaches, cases).decide(it);
      case CaseCommand it -> new CaseRules(context, cases, breaches, parties).decide(it);
      case ScoreCommand it -> new ScoreRules(context, scores, breaches).decide(it);
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

  /**
   * The next event of the log is hidden from who reads it. It has its place, and means nothing for
   * a fund: what does is never hidden.
   */
  public void passOver() {
    if (revision == 0) {
      throw new CorruptLog("a log begins with its registration");
    }
    revision++;
    history.passOver(revision);
  }

  private List<Effect> place(Envelope envelope) {
    return switch (envelope.data()) {
      case RelationshipEvent event -> without(() -> place(envelope, event));
      case CommitmentEvent event -> {
        var effects = new ArrayList<>(commitments.apply(envelope, event));
        effects.addAll(breaches.follow(effects));
        yield effects;
      }
      case BreachEvent event -> breaches.apply(envelope, event);
      case StepEvent event -> breaches.apply(envelope, event);
      case ProcedureEvent event -> without(() -> procedures.apply(envelope, event));
      case StatementEvent event -> without(() -> statements.apply(envelope, event));
      case CaseEvent event -> {
        cases.apply(envelope, event);
        yield breaches.apply(envelope, event);
      }
      case ScoreEvent event -> without(() -> scores.apply(envelope, event));
    };
  }

  private void place(Envelope envelope, RelationshipEvent event) {
    history.apply(envelope, event);
    parties.apply(envelope, event);
    scores.apply(event);
    commitments.apply(envelope, event);
    breaches.apply(event);
    cases.apply(event);
  }

  /** What means nothing for a fund. */
  private static List<Effect> without(Runnable placing) {
    placing.run();
    return List.of();
  }
}
