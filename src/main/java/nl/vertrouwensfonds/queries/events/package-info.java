/**
 * The log itself. Of an event that its viewer may not see, the revision and the leaf hash are shown
 * and nothing else.
 */
package nl.vertrouwensfonds.queries.events;
