/**
 * Everything that is written, from request to answer: who may, what is refused, and what came of
 * it.
 *
 * <p>{@link nl.vertrouwensfonds.commands.CommandHandler} carries out a command of somebody at the
 * table; {@link nl.vertrouwensfonds.commands.RelationshipRegistration} and {@link
 * nl.vertrouwensfonds.commands.OrganisationRegistration} are the operator's. The rules decide in
 * {@code domain}; here they get what they ask for, under the lock of the log. Who sits where
 * changes in the transaction of the event that says so. A refusal is a value and records nothing,
 * and who loses a race is tried again a few times.
 *
 * <p>Uses {@code domain}, {@code trust}, {@code log} and {@code access}; of HTTP it knows nothing.
 */
package nl.vertrouwensfonds.commands;
