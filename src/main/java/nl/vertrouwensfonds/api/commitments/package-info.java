/** Promises, and what became of them. */
package nl.vertrouwensfonds.api.commitments;
