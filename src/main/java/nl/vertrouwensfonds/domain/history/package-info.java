/**
 * The three instants of an act, and the import of what happened before. From when an act counts
 * never goes back, and goes no further than the other side agreed to.
 */
package nl.vertrouwensfonds.domain.history;
