package nl.vertrouwensfonds.feed;

import java.util.List;

/**
 * Some events, in the order of the feed.
 *
 * @param next the position behind which to go on
 * @param more whether there may be others already
 */
public record FeedPage(List<FeedEvent> events, long next, boolean more) {}
