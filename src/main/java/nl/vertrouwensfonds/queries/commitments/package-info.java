/** Promises, each with its story. Reading them is witnessed. */
package nl.vertrouwensfonds.queries.commitments;
