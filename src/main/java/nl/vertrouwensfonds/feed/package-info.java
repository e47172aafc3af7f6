/**
 * The feed: what happened in all relationships, in one order, told to whoever may see it.
 *
 * <p>Positions are given by {@code log.Sequencer}, after commit; {@link
 * nl.vertrouwensfonds.feed.Sequencing} keeps it going. {@link nl.vertrouwensfonds.feed.FeedReader}
 * reads pages from a position on. {@link nl.vertrouwensfonds.feed.Hub} tells followers what comes
 * next: what is new is read once for all of them, and no thread waits for any of them. A follower
 * loses nothing: what the hub has not told it is read from the feed.
 *
 * <p>Uses {@code domain}, {@code log} and {@code access}; knows nothing of HTTP.
 */
package nl.vertrouwensfonds.feed;
