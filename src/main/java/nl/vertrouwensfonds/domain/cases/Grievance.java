package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceAnswered;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceEvent;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceHeard;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRestated;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceSettled;
import nl.vertrouwensfonds.domain.event.TalkEvent.Hearing;
import nl.vertrouwensfonds.domain.rule.Wait.For;

/**
 * Baggage of one side: restated by the other until it is heard, then answered and settled.
 *
 * @param by the side that raised it
 * @param since from when it has stood like this
 */
public record Grievance(UUID id, Side by, State state, Instant raisedAt, Instant since) {

  public enum State {
    /** The other side has not said it in its own words, or not well enough. */
    RAISED,
    RESTATED,
    HEARD,
    ANSWERED,
    SETTLED
  }

  public boolean settled() {
    return state == State.SETTLED;
  }

  public boolean isHeard() {
    return state.compareTo(State.HEARD) >= 0;
  }

  /** As it stands once something has become of it. */
  Grievance after(GrievanceEvent event, Instant at) {
    var next =
        switch (event) {
          case GrievanceRestated _ -> State.RESTATED;
          case GrievanceHeard heard ->
              heard.hearing() == Hearing.HEARD ? State.HEARD : State.RAISED;
          case GrievanceAnswered _ -> State.ANSWERED;
          case GrievanceSettled _ -> State.SETTLED;
        };
    return new Grievance(id, by, next, raisedAt, at);
  }

  /** What it waits for; empty once it is settled. */
  Optional<Awaited> awaited() {
    return switch (state) {
      case RAISED -> awaited(For.RESTATEMENT, by.other());
      case RESTATED -> awaited(For.HEARING, by);
      case HEARD -> awaited(For.ANSWER_TO_GRIEVANCE, by.other());
      case ANSWERED -> awaited(For.SETTLEMENT, by);
      case SETTLED -> Optional.empty();
    };
  }

  private Optional<Awaited> awaited(For what, Side from) {
    return Optional.of(new Awaited(what, from, since, null, id));
  }
}
