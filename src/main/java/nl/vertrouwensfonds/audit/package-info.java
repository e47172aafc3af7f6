/**
 * What a party can hold against whoever keeps the log: checkpoints that the service signed, and
 * proofs that an event is in the tree of one and that one continues another.
 *
 * <p>Uses {@code domain}, {@code proof}, {@code log} and {@code access}; it alone writes {@code
 * checkpoint} and {@code cosignature}. Nothing is signed that does not continue what was signed
 * before.
 */
package nl.vertrouwensfonds.audit;
