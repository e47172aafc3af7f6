package nl.vertrouwensfonds.domain.statement;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.SILENCE_ASKED;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.Optional;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Cases;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementWithdrawn;
import nl.vertrouwensfonds.domain.party.Mentions;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.statement.StatementCommand.MakeStatement;
import nl.vertrouwensfonds.domain.statement.StatementCommand.WithdrawStatement;
import nl.vertrouwensfonds.domain.statement.Statements.Statement;
import nl.vertrouwensfonds.domain.step.Setting;

/** Everybody may speak; about what is being proved the responsible side is silent unless asked. */
public final class StatementRules {

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
    boolean asked = question.filter(q -> q.side() == it.injured()).isPresent();
    return setting.actor().side() == it.responsible()
        && it.asksSilence(setting.at())
        && make.visibility() == Visibility.ALL
        && !asked;
  }

  private Verdict withdraw(Statement it, WithdrawStatement withdraw) {
    return all(
        unless(it.participant().equals(setting.actor().participant()), NOT_YOURS),
        unless(!it.withdrawn(), ALREADY_DONE),
        setting.spoken(
            new StatementWithdrawn(it.id()),
            withdraw.content(),
            it.visibility(),
            Optional.empty()));
  }

  /** What was said to others was not said, for who was not to hear it. */
  private boolean heard(Statement it) {
    Actor actor = setting.actor();
    return switch (it.visibility()) {
      case ALL -> true;
      case OWN_SIDE -> actor.side().isParty() ? it.side() == actor.side() : confided(it);
      case NEUTRAL -> it.participant().equals(actor.participant()) || confided(it);
    };
  }

  /** Whether it was told to the neutral who acts, and not to an earlier one. */
  private boolean confided(Statement it) {
    var led = cases.open().map(Case::id);
    boolean inThisCase = it.caseId() == null || led.filter(it.caseId()::equals).isPresent();
    return setting.actor().side() == Side.NEUTRAL && inThisCase;
  }
}
