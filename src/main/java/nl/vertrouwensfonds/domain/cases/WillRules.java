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
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.command.WillCommand;
import nl.vertrouwensfonds.domain.command.WillCommand.AssessWill;
import nl.vertrouwensfonds.domain.command.WillCommand.DeclareWill;
import nl.vertrouwensfonds.domain.command.WillCommand.WithdrawWill;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOutcome;
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
  static Stream<Action> actions(Case mediatedCase) {
    UUID id = mediatedCase.id();
    Instant until = mediatedCase.pausedUntil().orElse(null);
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

  Verdict decide(Case mediatedCase, WillCommand command) {
    return switch (command) {
      case DeclareWill declare -> declare(mediatedCase, declare);
      case AssessWill assess -> assess(mediatedCase, assess);
      case WithdrawWill withdraw ->
          all(
              CasePreconditions.binding(context),
              CasePreconditions.led(mediatedCase),
              Ending.after(
                  context,
                  mediatedCase,
                  new WillWithdrawn(),
                  withdraw.content(),
                  CaseOutcome.NO_WILL));
    };
  }

  private Verdict declare(Case mediatedCase, DeclareWill declare) {
    Verdict entry =
        all(
            CasePreconditions.binding(context),
            CasePreconditions.led(mediatedCase),
            unless(!mediatedCase.wills().declared(context.side()), ALREADY_DONE));
    return entry instanceof Refusal ? entry : declared(mediatedCase, declare);
  }

  /** Nothing of this may depend on what the other side declared, only on that it did. */
  private Drafts declared(Case mediatedCase, DeclareWill declare) {
    var drafts = new ArrayList<Draft>();
    drafts.add(
        context.draft(
            new WillDeclared(declare.declaration()), declare.content(), Visibility.OWN_SIDE));
    mediatedCase
        .wills()
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

  private Verdict assess(Case mediatedCase, AssessWill assess) {
    boolean sufficient = assess.finding() == Finding.SUFFICIENT;
    return all(
        context.by(Side.NEUTRAL),
        CasePreconditions.led(mediatedCase),
        unless(mediatedCase.wills().openedAt().isPresent(), NOTHING_TO_ANSWER),
        unless(mediatedCase.wills().finding().isEmpty(), ALREADY_DONE),
        !sufficient || bothWilling(mediatedCase)
            ? Drafts.NONE
            : WILL_NOT_ESTABLISHED.refusal("unwilling"),
        sufficient
            ? context.one(new WillAssessed(Finding.SUFFICIENT), assess.content())
            : insufficient(mediatedCase, assess));
  }

  private static boolean bothWilling(Case mediatedCase) {
    return mediatedCase
            .wills()
            .declaration(Side.CLIENT)
            .filter(Declaration.WILLING::equals)
            .isPresent()
        && mediatedCase
            .wills()
            .declaration(Side.SUPPLIER)
            .filter(Declaration.WILLING::equals)
            .isPresent();
  }

  private Drafts insufficient(Case mediatedCase, AssessWill assess) {
    var event = new WillAssessed(Finding.INSUFFICIENT);
    return Ending.after(context, mediatedCase, event, assess.content(), CaseOutcome.NO_WILL);
  }
}
