package nl.vertrouwensfonds.domain.command;

import java.time.Instant;

/** How what was before is told. It is no part of what is told. */
public sealed interface HistoryCommand extends Command {

  /** Lets the other side tell the history up to an instant, itself included. */
  record SetHistoryHorizon(Instant until) implements HistoryCommand {}

  /** Holds one's own side's account of the past for complete. */
  record CloseHistory() implements HistoryCommand {}
}
