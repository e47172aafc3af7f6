package nl.vertrouwensfonds.domain.history;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.FROM_THE_FUTURE;
import static nl.vertrouwensfonds.domain.rule.Rule.HISTORY_CLOSED;
import static nl.vertrouwensfonds.domain.rule.Rule.HISTORY_NOT_AGREED;
import static nl.vertrouwensfonds.domain.rule.Rule.HISTORY_OUT_OF_ORDER;
import static nl.vertrouwensfonds.domain.rule.Rule.OCCURRED_AT_REQUIRED;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.time.Instant;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.HistoryCommand;
import nl.vertrouwensfonds.domain.command.HistoryCommand.CloseHistory;
import nl.vertrouwensfonds.domain.command.HistoryCommand.SetHistoryHorizon;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryHorizonSet;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Verdict;

/**
 * The past is told in order, by each side as far as the other lets it, by people who say when it is
 * complete.
 */
public final class HistoryRules {

  private final Context context;
  private final History history;

  public HistoryRules(Context context, History history) {
    this.context = context;
    this.history = history;
  }

  /** What could be done at any time, each with a body that is in order. */
  public static Stream<Action> actions(Moment moment) {
    return Stream.of(
        Action.of("set-history-horizon", new SetHistoryHorizon(moment.clock())),
        Action.of("close-history", new CloseHistory()));
  }

  /** Whether anything at all can be recorded at a moment; no events of its own. */
  public Verdict admits(Command command, Moment moment) {
    boolean told = history.importing() && !(command instanceof HistoryCommand);
    var future = moment.occurredAt().filter(it -> it.isAfter(moment.clock()));
    return all(
        unless(future.isEmpty(), FROM_THE_FUTURE),
        told
            ? moment.occurredAt().map(this::admits).orElseGet(OCCURRED_AT_REQUIRED::refusal)
            : Drafts.NONE);
  }

  private Verdict admits(Instant occurredAt) {
    return all(inOrder(occurredAt), agreed(occurredAt));
  }

  private Verdict inOrder(Instant at) {
    Instant earliest = history.last().effectiveAt();
    return at.isBefore(earliest)
        ? HISTORY_OUT_OF_ORDER.refusal().with("earliest", earliest)
        : Drafts.NONE;
  }

  /** A later act shuts out all that came before it: who has that to tell agrees first. */
  private Verdict agreed(Instant at) {
    var before = history.before(context.side(), at);
    return before.isEmpty()
        ? Drafts.NONE
        : HISTORY_NOT_AGREED
            .refusal(context.side().isParty() ? "" : "neutral")
            .with("until", history.reach(context.side()))
            .with("sides", before);
  }

  public Verdict decide(HistoryCommand command) {
    return switch (command) {
      case SetHistoryHorizon it -> set(it.until());
      case CloseHistory _ -> close();
    };
  }

  private Verdict set(Instant until) {
    return all(
        context.byParty(),
        context.withMandate(),
        unless(!until.isAfter(context.stamp().recordedAt()), FROM_THE_FUTURE),
        history.importing() ? Drafts.NONE : HISTORY_CLOSED.refusal("horizon"),
        inOrder(until),
        unless(!history.horizon(context.side()).equals(until), ALREADY_DONE),
        context.one(new HistoryHorizonSet(context.side(), until), Content.EMPTY));
  }

  /**
   * It is closed when both sides did, one after the other, when the neutral did, or when a side did
   * once more after the other had its time.
   */
  private Verdict close() {
    return all(
        context.withMandate(),
        unless(history.importing(), HISTORY_CLOSED),
        notAgain(context.side()),
        context.one(new HistoryImportClosed(context.side()), Content.EMPTY));
  }

  private Verdict notAgain(Side side) {
    return history
        .closesAloneFrom(side)
        .filter(from -> history.isClosedBy(side) && from.isAfter(context.stamp().recordedAt()))
        .<Verdict>map(from -> ALREADY_DONE.refusal("closed").with("from", from))
        .orElse(Drafts.NONE);
  }
}
