package nl.vertrouwensfonds.domain.statement;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.SILENCE_ASKED;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Cases;
import nl.vertrouwensfonds.domain.event.Audience.Listener;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementWithdrawn;
import nl.vertrouwensfonds.domain.party.Mentions;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.statement.StatementCommand.MakeStatement;
import nl.vertrouwensfonds.domain.statement.StatementCommand.WithdrawStatement;
import nl.vertrouwensfonds.domain.statement.Statements.Statement;
import nl.vertrouwensfonds.domain.step.Setting;

/** Everybody may speak; about what is being proved the responsible side is silent unless asked. */
public final class StatementRules {

  private static final Optional<UUID> NO_CASE = Optional.empty();

  private final Statements all;
  private final Cases cases;
  private final Setting setting;

  public StatementRules(Statements all, Cases cases, Setting setting) {
    this.all = all;
    this.cases = cases;
    this.setting = setting;
  }

  public Verdict decide(StatementCommand command) {
    return switch (command) {
      case MakeStatement make -> make(make);
      case WithdrawStatement withdraw ->
          all.find(withdraw.statement())
              .filter(this::heard)
              .map(it -> withdraw(it, withdraw))
              .orElseGet(UNKNOWN::refusal);
    };
  }

  private Verdict make(MakeStatement make) {
    boolean speaksOfNothing = make.concerns() == null;
    var breach = setting.breaches().find(make.concerns());
    var question = all.find(make.inReplyTo()).filter(this::heard);
    boolean breaks = breach.filter(it -> breaks(it, make, question)).isPresent();
    return all(
        unless(speaksOfNothing || breach.isPresent(), UNKNOWN),
        unless(make.inReplyTo() == null || question.isPresent(), UNKNOWN),
        Mentions.allow(setting.parties(), make.mentions(), make.content(), setting.names()),
        unless(!breaks || make.breakSilence(), SILENCE_ASKED),
        setting.spoken(
            new StatementMade(make.sort(), make.concerns(), make.inReplyTo(), make.mentions()),
            make.content(),
            make.visibility(),
            breaks ? Optional.of(make.concerns()) : Optional.empty()));
  }

  /**
   * Hidden statements are no breach of silence, nor is an answer to what the injured side asked.
   */
  private boolean breaks(Breach it, MakeStatement make, Optional<Statement> question) {
    boolean asked = question.filter(q -> q.author().side() == it.injured()).isPresent();
    return setting.actor().side() == it.responsible()
        && it.asksSilence(setting.at())
        && make.visibility() == Visibility.ALL
        && !asked;
  }

  private Verdict withdraw(Statement it, WithdrawStatement withdraw) {
    return all(
        unless(it.author().participant().equals(setting.actor().participant()), NOT_YOURS),
        unless(!it.withdrawn(), ALREADY_DONE),
        setting.spoken(
            new StatementWithdrawn(it.id()),
            withdraw.content(),
            it.audience().visibility(),
            Optional.empty()));
  }

  /** What was said to others was not said, for who was not to hear it. */
  private boolean heard(Statement it) {
    var led = setting.actor().side() == Side.NEUTRAL ? cases.open().map(Case::id) : NO_CASE;
    var actor = setting.actor();
    return it.audience()
        .includes(new Listener(actor.participant(), actor.side(), led.orElse(null)));
  }
}
