package nl.vertrouwensfonds.domain.history;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.FROM_THE_FUTURE;
import static nl.vertrouwensfonds.domain.rule.Rule.HISTORY_CLOSED;
import static nl.vertrouwensfonds.domain.rule.Rule.HISTORY_OUT_OF_ORDER;
import static nl.vertrouwensfonds.domain.rule.Rule.OCCURRED_AT_REQUIRED;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.time.Instant;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.HistoryCommand;
import nl.vertrouwensfonds.domain.command.HistoryCommand.CloseHistory;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** The past is told in order, by people who both say when it is complete. */
public final class HistoryRules {

  private final Context context;
  private final History history;

  public HistoryRules(Context context, History history) {
    this.context = context;
    this.history = history;
  }

  /** What could be done at any time, each with a body that is in order. */
  public static Stream<Action> actions() {
    return Stream.of(Action.of("close-history", new CloseHistory()));
  }

  /** Whether anything at all can be recorded at a moment; no events of its own. */
  public Verdict admits(Moment moment) {
    if (moment.occurredAt().isEmpty()) {
      return unless(!history.importing(), OCCURRED_AT_REQUIRED);
    }
    Instant occurredAt = moment.occurredAt().get();
    Instant earliest = history.last().effectiveAt();
    boolean early = history.importing() && occurredAt.isBefore(earliest);
    return all(
        unless(!occurredAt.isAfter(moment.clock()), FROM_THE_FUTURE),
        early ? HISTORY_OUT_OF_ORDER.refusal().with("earliest", earliest) : Drafts.NONE);
  }

  public Verdict decide(HistoryCommand command) {
    return switch (command) {
      case CloseHistory _ -> close();
    };
  }

  /** It is closed when both sides did, one after the other, or when the neutral did. */
  private Verdict close() {
    return all(
        context.withMandate(),
        unless(history.importing(), HISTORY_CLOSED),
        unless(!history.isClosedBy(context.side()), ALREADY_DONE),
        context.one(new HistoryImportClosed(context.side()), Content.EMPTY));
  }
}
