/**
 * The Merkle tree over a log: leaf hashes, and the edge from which the next leaf and the root
 * follow (RFC 9162).
 *
 * <p>Uses the JDK alone: it takes bytes, hashes and sizes, and knows neither events nor
 * relationships. Everything in it is a function or a value that is not changed. What it computes is
 * stored for ever, so a hash that it gave once it always gives.
 */
package nl.vertrouwensfonds.proof;
