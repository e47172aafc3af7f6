/**
 * What somebody may do next, found by putting a sample of each command to the rules. Says nothing
 * of its own about what is allowed, so it cannot differ from them.
 */
package nl.vertrouwensfonds.domain.action;
