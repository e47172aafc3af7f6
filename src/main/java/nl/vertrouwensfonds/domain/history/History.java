package nl.vertrouwensfonds.domain.history;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.FROM_THE_FUTURE;
import static nl.vertrouwensfonds.domain.rule.Rule.HISTORY_CLOSED;
import static nl.vertrouwensfonds.domain.rule.Rule.HISTORY_OUT_OF_ORDER;
import static nl.vertrouwensfonds.domain.rule.Rule.NO_MANDATE;
import static nl.vertrouwensfonds.domain.rule.Rule.OCCURRED_AT_REQUIRED;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Command;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Verdict;

/**
 * Which instant an act counts from. Live, that is the instant at which it is written down, so
 * nobody gains by dating back. While a history is imported it is the instant at which it happened,
 * told in order, until both sides agree that the history is complete.
 */
public final class History {

  /** Holds one's own side's account of the past for complete. */
  public record CloseHistory() implements Command {}

  private record Closing(Side side, long revision) {}

  private boolean open;
  private Closing first;
  private Stamp last;

  public void registered(RelationshipRegistered registered) {
    open = registered.historyFrom() != null;
  }

  public void closed(Envelope at, HistoryImportClosed closed) {
    boolean byBoth =
        first != null && first.side() != closed.side() && stillStands(at.revision() - 1);
    if (byBoth || closed.side() == Side.NEUTRAL) {
      open = false;
    }
    first = new Closing(closed.side(), at.revision());
  }

  /** Notes the instants of an event, of whatever kind. */
  public void recorded(Envelope at) {
    if (last != null && at.stamp().effectiveAt().isBefore(last.effectiveAt())) {
      throw new CorruptLog("revision " + at.revision() + " counts from before the one before it");
    }
    last = at.stamp();
  }

  /** Whether history is still being imported, so that every score is provisional. */
  public boolean importing() {
    return open;
  }

  public Stamp last() {
    return last;
  }

  /** The instants that an act at this moment gets, whether or not it may be recorded. */
  public Stamp stamp(Moment moment) {
    Instant next = last.recordedAt().plus(1, ChronoUnit.MICROS);
    Instant recordedAt = moment.clock().isBefore(next) ? next : moment.clock();
    Instant occurredAt = moment.occurredAt().orElse(recordedAt);
    return new Stamp(occurredAt, open ? occurredAt : recordedAt, recordedAt);
  }

  /** Whether an act can be recorded at this moment; no events of its own. */
  public Verdict accepts(Moment moment) {
    if (moment.occurredAt().isEmpty()) {
      return open ? OCCURRED_AT_REQUIRED.refusal() : Drafts.NONE;
    }
    Instant occurredAt = moment.occurredAt().get();
    if (occurredAt.isAfter(moment.clock())) {
      return FROM_THE_FUTURE.refusal();
    }
    if (open && occurredAt.isBefore(last.effectiveAt())) {
      return HISTORY_OUT_OF_ORDER.refusal().with("earliest", last.effectiveAt());
    }
    return Drafts.NONE;
  }

  /**
   * Closes the history for the actor's side; it is closed when both sides did, one after the other,
   * or when the neutral did whom both accepted.
   */
  public Verdict close(Actor actor, long revision, Ids ids) {
    if (!actor.mandate() && actor.side() != Side.NEUTRAL) {
      return NO_MANDATE.refusal();
    }
    if (!open) {
      return HISTORY_CLOSED.refusal();
    }
    if (first != null && first.side() == actor.side() && stillStands(revision)) {
      return ALREADY_DONE.refusal();
    }
    return Drafts.one(ids, new HistoryImportClosed(actor.side()), Content.EMPTY);
  }

  private boolean stillStands(long revision) {
    return first.revision() == revision;
  }
}
