package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Moment;

/** A past in bulk, for who measures what a long log costs. */
public final class ManyCommitments {

  private ManyCommitments() {}

  /**
   * Whole commitments of a supplier, one after another, in one append to a history that is being
   * imported; every eighth is missed.
   *
   * @param many how many events
   */
  public static Decider of(UUID supplier, Instant now, int many) {
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var events = new ArrayList<Draft>();
    while (events.size() < many) {
      UUID id = UUID.randomUUID();
      boolean kept = events.size() % 32 != 0;
      var made = new CommitmentMade(Side.SUPPLIER, Size.NORMAL, day, null, null, null);
      events.add(draft(id, made));
      events.add(draft(UUID.randomUUID(), new CommitmentAnswered(id, Answer.ACCEPTED)));
      events.add(draft(UUID.randomUUID(), new CommitmentDelivered(id)));
      var outcome = kept ? Outcome.KEPT : Outcome.MISSED;
      events.add(draft(UUID.randomUUID(), new CommitmentAssessed(id, outcome)));
    }
    return (state, clock, _) ->
        new Decision.Accepted(
            new Author(supplier, Side.SUPPLIER),
            null,
            state.history().stamp(new Moment(clock, Optional.of(now))),
            events.subList(0, many));
  }

  private static Draft draft(UUID id, Event event) {
    var words = Content.of("what", "The monthly report").and("measure", "Complete, and on time");
    return new Draft(id, event, words, Visibility.ALL);
  }
}
