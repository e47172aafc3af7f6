package nl.vertrouwensfonds.domain.statement;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.MEDIATION_NOT_ACCEPTED;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Cases;
import nl.vertrouwensfonds.domain.command.StatementCommand;
import nl.vertrouwensfonds.domain.command.StatementCommand.DiscloseStatement;
import nl.vertrouwensfonds.domain.command.StatementCommand.MakeStatement;
import nl.vertrouwensfonds.domain.command.StatementCommand.WithdrawStatement;
import nl.vertrouwensfonds.domain.event.Audience.Listener;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementWithdrawn;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.statement.Statements.Statement;

/**
 * Everybody may speak; while silence is asked about a breach, the responsible side is silent unless
 * asked about it.
 */
public final class StatementRules {

  private static final Optional<UUID> NO_CASE = Optional.empty();

  private final Context context;
  private final Statements statements;
  private final Breaches breaches;
  private final Cases cases;

  public StatementRules(Context context, Statements statements, Breaches breaches, Cases cases) {
    this.context = context;
    this.statements = statements;
    this.breaches = breaches;
    this.cases = cases;
  }

  /** What could be done at any time, each with a body that is in order. */
  public static Stream<Action> actions() {
    return Stream.of(
        Action.of(
            "make-statement",
            new MakeStatement(
                Sort.OBSERVATION, null, null, List.of(), Visibility.ALL, false, Content.EMPTY)));
  }

  /** What could be done about a statement, likewise. */
  public static Stream<Action> actions(Statement it) {
    return Stream.of(
        Action.on(it.id(), "withdraw-statement", new WithdrawStatement(it.id(), Content.EMPTY)),
        Action.on(it.id(), "disclose-statement", new DiscloseStatement(it.id())));
  }

  public Verdict decide(StatementCommand command) {
    return switch (command) {
      case MakeStatement make -> make(make);
      case DiscloseStatement disclose -> about(disclose.statement(), this::disclose);
      case WithdrawStatement withdraw -> about(withdraw.statement(), it -> withdraw(it, withdraw));
    };
  }

  private Verdict about(UUID statement, Function<Statement, Verdict> verdict) {
    return statements.find(statement).filter(this::heard).map(verdict).orElseGet(UNKNOWN::refusal);
  }

  private Verdict make(MakeStatement make) {
    var question = statements.find(make.inReplyTo()).filter(this::heard);
    UUID concern = Statements.concern(make.concerns(), question);
    var breach = breaches.find(concern);
    var made = new StatementMade(make.sort(), make.concerns(), make.inReplyTo(), make.mentions());
    return all(
        unless(make.concerns() == null || breach.isPresent(), UNKNOWN),
        unless(make.inReplyTo() == null || question.isPresent(), UNKNOWN),
        make.visibility() == Visibility.ALL
            ? context.spoken(
                made,
                make.content(),
                breach.flatMap(it -> silent(it, question)),
                make.breakSilence())
            : context.one(made, make.content(), make.visibility()));
  }

  /** One answer to what the injured side asks is no breach of silence. */
  private Optional<UUID> silent(Breach it, Optional<Statement> question) {
    return question.filter(asked -> asksAbout(asked, it)).isPresent()
        ? Optional.empty()
        : it.silences(context.side(), context.at());
  }

  private boolean asksAbout(Statement question, Breach it) {
    return question.asks()
        && it.id().equals(question.concerns())
        && question.author().side() == it.injured()
        && !question.answeredBy().contains(context.side());
  }

  /** What was said before a neutral led he hears of nobody but who said it. */
  private Verdict disclose(Statement it) {
    var led = cases.underWay().map(Case::id);
    return all(
        context.bySpeaker(it.author().participant()),
        unless(led.isPresent(), MEDIATION_NOT_ACCEPTED),
        unless(!it.withdrawn() && led.filter(it::isHiddenIn).isPresent(), ALREADY_DONE),
        context.one(it.again(), context.names().written(it.id()), it.audience().visibility()));
  }

  private Verdict withdraw(Statement it, WithdrawStatement withdraw) {
    return all(
        context.bySpeaker(it.author().participant()),
        unless(!it.withdrawn(), ALREADY_DONE),
        context.one(
            new StatementWithdrawn(it.id()), withdraw.content(), it.audience().visibility()));
  }

  /** What was said to others was not said, for who was not to hear it. */
  private boolean heard(Statement it) {
    var led = context.side() == Side.NEUTRAL ? cases.open().map(Case::id) : NO_CASE;
    var actor = context.actor();
    return it.audience()
        .includes(new Listener(actor.participant(), actor.side(), led.orElse(null)));
  }
}
