/**
 * The three instants of an act, and the import of what happened before. From when an act counts
 * never goes back.
 */
package nl.vertrouwensfonds.domain.history;
