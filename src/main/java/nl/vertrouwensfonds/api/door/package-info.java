/**
 * The door of the house: what holds for every request before anybody looks at what it asks. How
 * long a body may take to arrive, how much a caller may ask, what stands in the head of every
 * answer, and what is told of a request that failed before a resource saw it.
 *
 * <p>What is counted is kept in memory, by each server for itself, and bounded.
 */
package nl.vertrouwensfonds.api.door;
