package nl.vertrouwensfonds.desk;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;

import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Decision.Refused;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.log.EventLog;

/**
 * An errand in the hands of the log: the rules decide, then who sits where is brought up to date.
 */
record AtTable(Viewer.AtTable seat, Errand errand, Seats seats, Contents contents, Ids ids)
    implements EventLog.Deciding {

  @Override
  public Decision decide(Relationship relationship, Instant clock) {
    var moment = new Moment(clock, errand.occurredAt());
    // The names are read under the lock, so that one that was just given counts.
    var decision =
        relationship.decide(
            errand.command(),
            seat.participant(),
            moment,
            ids,
            () -> contents.names(relationship.parties().absent()));
    boolean taken = errand.seated().filter(person -> seats.taken(seat, person)).isPresent();
    return taken && decision instanceof Accepted
        ? new Refused(ALREADY_DONE.refusal("seated"))
        : decision;
  }

  @Override
  public void recorded(List<Envelope> events) {
    events.forEach(event -> seats.follow(seat, event, errand.seated()));
  }
}
