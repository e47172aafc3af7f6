/**
 * What the two sides do, what the rules say of it, and how a relationship stands after it: events,
 * commands, state and rules, one folder for each subject.
 *
 * <p>Uses the JDK alone: no framework, no clock, no randomness; instants and ids come in as
 * arguments. {@link nl.vertrouwensfonds.domain.relationship.Relationship} decides without changing
 * anything, and changes only by an event, so the same log always gives the same state. Nobody's
 * text is in the state; it stays in {@link nl.vertrouwensfonds.domain.Content}, apart.
 */
package nl.vertrouwensfonds.domain;
