/** What is computed from a log: scores, ledgers and steps, as an export claims them. */
package nl.vertrouwensfonds.verify.claims;
