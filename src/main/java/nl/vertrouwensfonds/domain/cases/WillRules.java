package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.WILL_NOT_ESTABLISHED;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.command.WillCommand;
import nl.vertrouwensfonds.domain.command.WillCommand.AssessWill;
import nl.vertrouwensfonds.domain.command.WillCommand.DeclareWill;
import nl.vertrouwensfonds.domain.command.WillCommand.WithdrawWill;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.CaseEvent.Outcome;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;
import nl.vertrouwensfonds.domain.event.WillEvent.WillAssessed;
import nl.vertrouwensfonds.domain.event.WillEvent.WillDeclared;
import nl.vertrouwensfonds.domain.event.WillEvent.WillWithdrawn;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** Both declare under seal, are opened together, and the neutral says what it makes of them. */
final class WillRules {

  private final Context context;

  WillRules(Context context) {
    this.context = context;
  }

  /** While the pause in legal action lasts there is time to find out. */
  static Stream<Action> actions(Case it) {
    UUID id = it.id();
    var pause = it.mediation().terms().map(MediationProposed::pauseUntil);
    Instant until = pause.map(Days::after).orElse(null);
    return Stream.of(
        Action.on(id, "declare-will", new DeclareWill(id, Declaration.WILLING, Content.EMPTY))
            .until(until),
        Action.on(id, "find-will-sufficient", assess(id, Finding.SUFFICIENT)).until(until),
        Action.on(id, "find-will-insufficient", assess(id, Finding.INSUFFICIENT)).until(until),
        Action.on(id, "withdraw-will", new WithdrawWill(id, Content.EMPTY)));
  }

  private static AssessWill assess(UUID id, Finding finding) {
    return new AssessWill(id, finding, Content.EMPTY);
  }

  Verdict decide(Case it, WillCommand command) {
    return switch (command) {
      case DeclareWill declare -> declare(it, declare);
      case AssessWill assess -> assess(it, assess);
      case WithdrawWill withdraw ->
          all(
              CasePreconditions.binding(context),
              CasePreconditions.led(it),
              Ending.after(
                  context,
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
            CasePreconditions.binding(context),
            CasePreconditions.led(it),
            unless(!it.wills().declared(context.side()), ALREADY_DONE));
    return entry instanceof Refusal ? entry : declared(it, declare);
  }

  /** Nothing of this may depend on what the other side declared, only on that it did. */
  private Drafts declared(Case it, DeclareWill declare) {
    var drafts = new ArrayList<Draft>();
    drafts.add(
        context.draft(
            new WillDeclared(declare.declaration()), declare.content(), Visibility.OWN_SIDE));
    it.wills()
        .sealed(context.side().other())
        .map(other -> opened(declare, other))
        .ifPresent(drafts::add);
    return new Drafts(drafts);
  }

  private Draft opened(DeclareWill mine, Wills.Sealed theirs) {
    boolean client = context.side() == Side.CLIENT;
    Declaration ofClient = client ? mine.declaration() : theirs.declaration();
    Declaration ofSupplier = client ? theirs.declaration() : mine.declaration();
    String said = mine.content().fields().get(WithText.TEXT);
    String sealed = context.names().written(theirs.event()).fields().get(WithText.TEXT);
    var content =
        Content.of(WillsOpened.CLIENT, client ? said : sealed)
            .and(WillsOpened.SUPPLIER, client ? sealed : said);
    var event = new WillsOpened(ofClient, ofSupplier);
    return context.draft(event, content);
  }

  private Verdict assess(Case it, AssessWill assess) {
    boolean sufficient = assess.finding() == Finding.SUFFICIENT;
    return all(
        context.by(Side.NEUTRAL),
        CasePreconditions.led(it),
        unless(it.wills().openedAt().isPresent(), NOTHING_TO_ANSWER),
        unless(it.wills().finding().isEmpty(), ALREADY_DONE),
        !sufficient || bothWilling(it) ? Drafts.NONE : WILL_NOT_ESTABLISHED.refusal("unwilling"),
        sufficient
            ? context.one(new WillAssessed(Finding.SUFFICIENT), assess.content())
            : insufficient(it, assess));
  }

  private static boolean bothWilling(Case it) {
    return it.wills().declaration(Side.CLIENT).filter(Declaration.WILLING::equals).isPresent()
        && it.wills().declaration(Side.SUPPLIER).filter(Declaration.WILLING::equals).isPresent();
  }

  private Drafts insufficient(Case it, AssessWill assess) {
    var event = new WillAssessed(Finding.INSUFFICIENT);
    return Ending.after(context, it, event, assess.content(), Outcome.NO_WILL, Content.EMPTY);
  }
}
