package nl.vertrouwensfonds.domain.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people say to each other. */
public sealed interface StatementEvent extends Event {

  /** The statement it is about; empty for what makes one, whose id is the event's. */
  default Optional<UUID> about() {
    return switch (this) {
      case StatementMade _ -> Optional.empty();
      case StatementWithdrawn it -> Optional.of(it.statement());
    };
  }

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
   * @param repeats the statement that it tells again, to a neutral who was not there then; or null
   */
  record StatementMade(
      Sort sort, UUID concerns, UUID inReplyTo, List<Mention> mentions, UUID repeats)
      implements StatementEvent, WithText {

    public StatementMade(Sort sort, UUID concerns, UUID inReplyTo, List<Mention> mentions) {
      this(sort, concerns, inReplyTo, mentions, null);
    }
  }

  record StatementWithdrawn(UUID statement) implements StatementEvent, WithReason {}
}
