/**
 * Both balances: at an instant, over time, and explained. The present is read from what is stored,
 * all else is computed from the log; both come to the same.
 */
package nl.vertrouwensfonds.queries.trust;
