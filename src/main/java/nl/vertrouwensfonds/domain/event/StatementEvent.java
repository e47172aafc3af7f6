package nl.vertrouwensfonds.domain.event;

import java.util.List;
import java.util.UUID;

/** What people say to each other. */
public sealed interface StatementEvent extends Event {

  enum Sort {
    POSITION,
    INTEREST,
    OBSERVATION,
    /** Asks something; about a breach, whoever is responsible may answer it. */
    QUESTION
  }

  /**
   * The statement's id is this event's.
   *
   * @param concerns the breach it is about, or null
   * @param inReplyTo the statement it answers, or null
   */
  record StatementMade(Sort sort, UUID concerns, UUID inReplyTo, List<Mention> mentions)
      implements StatementEvent, WithText {}

  record StatementWithdrawn(UUID statement) implements StatementEvent, WithReason {}
}
