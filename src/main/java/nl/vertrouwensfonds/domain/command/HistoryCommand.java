package nl.vertrouwensfonds.domain.command;

/** Telling what was before. */
public sealed interface HistoryCommand extends Command {

  /** Holds one's own side's account of the past for complete. */
  record CloseHistory() implements HistoryCommand {}
}
