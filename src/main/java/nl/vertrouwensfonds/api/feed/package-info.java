/** The feed: as pages, as an answer that waits, and as a stream. Events are CloudEvents. */
package nl.vertrouwensfonds.api.feed;
