package nl.vertrouwensfonds.feed;

import java.util.List;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.ShutOut.Token;
import nl.vertrouwensfonds.access.Tickets.Ticket;
import nl.vertrouwensfonds.log.Feed.Place;

/**
 * How far a follower has been told. While it lags behind the hub it is told by a task of its own,
 * which alone moves it then; after that the hub tells it, and the hub's thread alone moves it.
 */
final class Following {

  final Caller caller;
  final Token token;
  final FeedFilter filter;
  final Follower follower;
  volatile long position;

  /** Whether it is behind the hub, or could not take what the hub had. */
  boolean lags = true;

  /** Whether its own task is under way. */
  volatile boolean catchesUp;

  Following(Ticket who, FeedFilter filter, Follower follower, long position) {
    this.caller = who.caller();
    this.token = who.token();
    this.filter = filter;
    this.follower = follower;
    this.position = position;
  }

  /** Whether it is of those whom the hub tells what is new. */
  boolean isLive() {
    return !lags && follower.isOpen();
  }

  boolean wants(Place place) {
    return place.position() > position && filter.passes(place);
  }

  void tell(List<FeedEvent> events, long upTo) {
    follower.take(events, upTo);
    position = Math.max(position, upTo);
  }
}
