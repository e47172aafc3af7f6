/**
 * Whether an apology would be accepted, and how it could be said better. Remarks never stand in its
 * way.
 */
package nl.vertrouwensfonds.queries.wording;
