package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.WILL_NOT_ESTABLISHED;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.ArrayList;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.cases.WillCommand.AssessWill;
import nl.vertrouwensfonds.domain.cases.WillCommand.DeclareWill;
import nl.vertrouwensfonds.domain.cases.WillCommand.WithdrawWill;
import nl.vertrouwensfonds.domain.event.CaseEvent.Outcome;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;
import nl.vertrouwensfonds.domain.event.WillEvent.WillAssessed;
import nl.vertrouwensfonds.domain.event.WillEvent.WillDeclared;
import nl.vertrouwensfonds.domain.event.WillEvent.WillWithdrawn;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.step.Setting;

/** Both declare under seal, are opened together, and the neutral says what it makes of them. */
final class WillRules {

  private final Setting setting;
  private final Actor actor;

  WillRules(Setting setting) {
    this.setting = setting;
    this.actor = setting.actor();
  }

  Verdict decide(Case it, WillCommand command) {
    return switch (command) {
      case DeclareWill declare -> declare(it, declare);
      case AssessWill assess -> assess(it, assess);
      case WithdrawWill withdraw ->
          all(
              Entry.binding(actor),
              Entry.led(it),
              Ending.after(
                  setting,
                  it,
                  new WillWithdrawn(),
                  withdraw.content(),
                  Outcome.NO_WILL,
                  Content.EMPTY));
    };
  }

  private Verdict declare(Case it, DeclareWill declare) {
    Verdict entry =
        all(
            Entry.binding(actor),
            Entry.led(it),
            unless(!it.wills().declared(actor.side()), ALREADY_DONE));
    return entry instanceof Refusal ? entry : declared(it, declare);
  }

  /** Nothing of this may depend on what the other side declared, only on that it did. */
  private Drafts declared(Case it, DeclareWill declare) {
    var drafts = new ArrayList<Draft>();
    drafts.add(
        new Draft(
            setting.ids().next(),
            new WillDeclared(declare.declaration()),
            declare.content(),
            Visibility.OWN_SIDE));
    it.wills()
        .sealed(actor.side().other())
        .map(other -> opened(declare, other))
        .ifPresent(drafts::add);
    return new Drafts(drafts);
  }

  private Draft opened(DeclareWill mine, Wills.Sealed theirs) {
    boolean client = actor.side() == Side.CLIENT;
    Declaration ofClient = client ? mine.declaration() : theirs.declaration();
    Declaration ofSupplier = client ? theirs.declaration() : mine.declaration();
    String said = mine.content().fields().get("text");
    String sealed = setting.names().written(theirs.event()).fields().get("text");
    var content =
        Content.of("client", client ? said : sealed).and("supplier", client ? sealed : said);
    var event = new WillsOpened(ofClient, ofSupplier);
    return new Draft(setting.ids().next(), event, content, Visibility.ALL);
  }

  private Verdict assess(Case it, AssessWill assess) {
    boolean sufficient = assess.finding() == Finding.SUFFICIENT;
    return all(
        Entry.neutral(actor),
        Entry.led(it),
        unless(it.wills().openedAt().isPresent(), NOTHING_TO_ANSWER),
        unless(it.wills().finding().isEmpty(), ALREADY_DONE),
        !sufficient || bothWilling(it) ? Drafts.NONE : WILL_NOT_ESTABLISHED.refusal("unwilling"),
        sufficient
            ? setting.one(new WillAssessed(Finding.SUFFICIENT), assess.content())
            : insufficient(it, assess));
  }

  private static boolean bothWilling(Case it) {
    return it.wills().declaration(Side.CLIENT).filter(Declaration.WILLING::equals).isPresent()
        && it.wills().declaration(Side.SUPPLIER).filter(Declaration.WILLING::equals).isPresent();
  }

  private Drafts insufficient(Case it, AssessWill assess) {
    var event = new WillAssessed(Finding.INSUFFICIENT);
    return Ending.after(setting, it, event, assess.content(), Outcome.NO_WILL, Content.EMPTY);
  }
}
