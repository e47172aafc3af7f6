package nl.vertrouwensfonds.api.feed;

import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.feed.FeedFilter;

/**
 * Which events of the feed are asked for, from where on, and how long an answer may wait.
 *
 * @param ticket stands for a token; null without one
 */
public record FeedParameters(
    @QueryParam("ticket") String ticket,
    @QueryParam("types") String types,
    @QueryParam("relationship") String relationship,
    @QueryParam("from") String from,
    @QueryParam("wait") String seconds,
    @QueryParam("cursor") String cursor,
    @QueryParam("limit") String limit) {

  private static final int LONGEST_WAIT = 30;

  FeedFilter filter() {
    return new FeedFilter(
        QueryParameters.eventTypes("types", types),
        QueryParameters.id("relationship", relationship).orElse(null));
  }

  /** Whether what there is already is left out; whoever has a cursor goes on from there. */
  boolean fromNow() {
    return QueryParameters.choice("from", from, "start", "now").equals("now") && cursor == null;
  }

  /** The position behind which to begin. */
  long after() {
    return Cursor.number(cursor);
  }

  /** The position behind which a stream begins; what is about pages has to make sense there too. */
  long streamedAfter() {
    patience();
    most();
    return after();
  }

  /** How long to wait at most when there is nothing. */
  Duration patience() {
    return Duration.ofSeconds(QueryParameters.upTo("wait", seconds, LONGEST_WAIT));
  }

  int most() {
    return QueryParameters.limit(limit);
  }
}
