/**
 * Balances, ledgers, curves, and what both sides say of the score. Every number is told in full
 * beside its rounding.
 */
package nl.vertrouwensfonds.api.trust;
