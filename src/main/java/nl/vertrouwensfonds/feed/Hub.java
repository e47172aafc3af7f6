package nl.vertrouwensfonds.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.vertrouwensfonds.access.Tables;
import nl.vertrouwensfonds.access.Tickets.Ticket;
import nl.vertrouwensfonds.access.Viewers;
import nl.vertrouwensfonds.log.Bell;
import nl.vertrouwensfonds.log.Feed;
import nl.vertrouwensfonds.log.Feed.Place;
import nl.vertrouwensfonds.log.Loop;

/**
 * Tells followers what is new. One thread reads it, once for all of them; while nobody follows, it
 * reads nothing. Whoever is behind reads pages until it is not.
 */
@ApplicationScoped
public class Hub {

  private static final int TOGETHER = 1000;
  private static final int MOST = 2000;
  private static final int MOST_OF_ONE = 16;

  /** How soon what another server has sequenced is told here. */
  private static final Duration LOOK = Duration.ofMillis(200);

  private static final Duration IDLE = Duration.ofSeconds(10);

  private record News(List<Place> places, Tables tables) {}

  private final Feed feed;
  private final FeedReader reader;
  private final Viewers viewers;
  private final InstantSource clock;
  private final CatchUp catchUp;
  private final Believed believed;
  private final Bell bell = new Bell();
  private final List<Following> all = new CopyOnWriteArrayList<>();
  private final Loop loop = new Loop("feed-hub", bell, this::pause, this::step);

  /** Up to which all who are live were told; the loop's thread alone uses it. */
  private long position;

  Hub(
      Feed feed,
      FeedReader reader,
      Viewers viewers,
      InstantSource clock,
      CatchUp catchUp,
      Believed believed) {
    this.feed = feed;
    this.reader = reader;
    this.viewers = viewers;
    this.clock = clock;
    this.catchUp = catchUp;
    this.believed = believed;
  }

  void start(@Observes StartupEvent started) {
    loop.start();
  }

  /** Whoever waits or listens is let go before it is waited for what else is under way. */
  void letGo(@Observes ShutdownDelayInitiatedEvent stopping) {
    all.forEach(it -> it.follower.close());
  }

  void stop(@Observes ShutdownEvent stopped) {
    loop.stop();
    all.forEach(it -> it.follower.close());
    all.clear();
  }

  /**
   * Tells a follower all behind a position, until it is closed, or its token is revoked.
   *
   * @throws Crowded when there are too many already
   */
  public void follow(Ticket who, FeedFilter filter, long after, Follower follower) {
    synchronized (all) {
      all.removeIf(it -> !it.follower.isOpen());
      if (all.stream().filter(it -> it.caller.equals(who.caller())).count() >= MOST_OF_ONE) {
        throw new Crowded(true);
      }
      if (all.size() >= MOST) {
        throw new Crowded(false);
      }
      all.add(new Following(who, filter, follower, after));
    }
    ring();
  }

  /** There is something new in the feed, or a follower can go on. */
  public void ring() {
    bell.ring();
  }

  private Duration pause() {
    return all.isEmpty() ? IDLE : LOOK;
  }

  private void step() {
    all.removeIf(it -> !it.follower.isOpen());
    if (all.isEmpty()) {
      return;
    }
    if (all.stream().noneMatch(Following::isLive)) {
      position = reader.head();
    } else {
      tellNews();
    }
    all.stream().filter(it -> it.lags).forEach(this::goOn);
    var now = clock.instant();
    believed.look(all, now);
    all.forEach(it -> it.follower.tick(now));
  }

  private void tellNews() {
    News news;
    do {
      news = QuarkusTransaction.requiringNew().call(this::news);
      tell(news);
    } while (news.places().size() == TOGETHER);
  }

  /** Who sits where is asked after the events were read: their seats are there by then. */
  private News news() {
    var places = feed.behind(position, Long.MAX_VALUE, Optional.empty(), TOGETHER);
    return new News(places, viewers.tables(FeedReader.relationships(places)));
  }

  private void tell(News news) {
    if (news.places().isEmpty()) {
      return;
    }
    var events = new FeedEvent[news.places().size()];
    long upTo = news.places().getLast().position();
    all.stream().filter(Following::isLive).forEach(it -> tell(it, news, events, upTo));
    position = upTo;
  }

  private void tell(Following it, News news, FeedEvent[] events, long upTo) {
    if (!it.follower.isReady()) {
      it.lags = true;
      return;
    }
    var visible = new ArrayList<FeedEvent>();
    for (int i = 0; i < events.length; i++) {
      var place = news.places().get(i);
      if (it.wants(place)) {
        events[i] = events[i] == null ? reader.event(place) : events[i];
        if (FeedReader.isVisible(it.caller, events[i], news.tables())) {
          visible.add(events[i]);
        }
      }
    }
    it.tell(visible, upTo);
  }

  private void goOn(Following it) {
    if (it.catchesUp || !it.follower.isReady()) {
      return;
    }
    if (it.position >= position) {
      it.lags = false;
    } else {
      catchUp.begin(it, this::ring);
    }
  }
}
