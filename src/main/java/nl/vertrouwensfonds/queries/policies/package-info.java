/**
 * The numbers of a trust policy and of the rules, and what speaks for each. No number goes without.
 */
package nl.vertrouwensfonds.queries.policies;
