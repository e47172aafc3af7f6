/**
 * The log of each relationship, and what is kept from it: contents, heads, funds, ratings, contests
 * and idempotency keys.
 *
 * <p>The only room that writes these tables. {@link nl.vertrouwensfonds.log.EventLog} is the one
 * way in: it locks the row of the relationship, so appends to one log come one after another, and
 * all that an append writes is committed with its events or not at all. An event that is written is
 * never changed. {@link nl.vertrouwensfonds.log.LogReader}, {@link
 * nl.vertrouwensfonds.log.Relationships}, {@link nl.vertrouwensfonds.log.Contents} and {@link
 * nl.vertrouwensfonds.log.RatingsAndContests} read, and hand out records; entities and repositories
 * stay inside. Who may see what is the business of whoever calls them.
 *
 * <p>Uses {@code domain}, {@code trust} and {@code proof}.
 */
package nl.vertrouwensfonds.log;
