package nl.vertrouwensfonds.api.feed;

import java.util.List;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.feed.FeedPage;

/**
 * A page of the feed.
 *
 * @param next the cursor with which to go on, now or later; every page has one
 * @param more whether there may be more already
 */
public record FeedBody(List<CloudEvent> events, String next, boolean more) {

  static FeedBody of(FeedPage page) {
    return new FeedBody(
        page.events().stream().map(it -> CloudEvent.of(it.envelope())).toList(),
        Cursor.of(page.next()),
        page.more());
  }
}
