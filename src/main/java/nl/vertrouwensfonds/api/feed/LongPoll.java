package nl.vertrouwensfonds.api.feed;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.vertrouwensfonds.feed.FeedEvent;
import nl.vertrouwensfonds.feed.FeedPage;
import nl.vertrouwensfonds.feed.Follower;

/** An answer that waits for the first thing to happen, or for its time to be over. */
final class LongPoll implements Follower {

  private final int most;
  private final Instant until;
  private final CompletableFuture<FeedPage> page = new CompletableFuture<>();
  private volatile long position;

  /**
   * @param position up to which nothing was found
   */
  LongPoll(long position, int most, Instant until) {
    this.position = position;
    this.most = most;
    this.until = until;
  }

  CompletableFuture<FeedPage> page() {
    return page;
  }

  @Override
  public boolean isOpen() {
    return !page.isDone();
  }

  @Override
  public boolean isReady() {
    return isOpen();
  }

  @Override
  public void take(List<FeedEvent> events, long upTo) {
    position = upTo;
    if (!events.isEmpty()) {
      var first = List.copyOf(events.subList(0, Math.min(most, events.size())));
      boolean rest = first.size() < events.size();
      page.complete(new FeedPage(first, rest ? first.getLast().position() : upTo, rest));
    }
  }

  @Override
  public void tick(Instant now) {
    if (!now.isBefore(until)) {
      close();
    }
  }

  @Override
  public void close() {
    page.complete(new FeedPage(List.of(), position, false));
  }
}
