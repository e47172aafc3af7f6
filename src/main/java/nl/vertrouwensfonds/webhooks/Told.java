package nl.vertrouwensfonds.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.feed.FeedEvent;
import nl.vertrouwensfonds.feed.FeedReader;

/** Which events a subscription is told: those that a dashboard of its organisation may see. */
@ApplicationScoped
class Told {

  private static final int CHUNK = 100;

  private final FeedReader reader;

  Told(FeedReader reader) {
    this.reader = reader;
  }

  /** The next event of a lane; empty when there is none up to what was queued. */
  @Transactional
  Optional<FeedEvent> next(Subscription to, Lane lane) {
    long at = lane.done();
    while (at < lane.queued()) {
      var stretch = reader.stretch(caller(to), lane.relationship(), at, lane.queued(), CHUNK);
      var wanted = wanted(to, stretch.events());
      if (wanted.isPresent() || !stretch.more()) {
        return wanted;
      }
      at = stretch.next();
    }
    return Optional.empty();
  }

  private static Optional<FeedEvent> wanted(Subscription to, List<FeedEvent> events) {
    return events.stream()
        .filter(it -> to.types().isEmpty() || to.types().contains(it.type()))
        .findFirst();
  }

  /** One event, if it may still be told. */
  @Transactional
  Optional<FeedEvent> one(Subscription to, UUID relationship, long position) {
    return reader.stretch(caller(to), relationship, position - 1, position, 1).events().stream()
        .findFirst();
  }

  private static Caller caller(Subscription to) {
    return new Caller("", "", to.organisation(), Caller.Function.REPORTING);
  }
}
