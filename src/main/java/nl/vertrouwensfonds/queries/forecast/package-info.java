/**
 * How both balances would go on from now. Nothing of it is stored, and what the rules would refuse
 * cannot be expected.
 */
package nl.vertrouwensfonds.queries.forecast;
