/**
 * What the service stands on: settings, the data folder, keys, the embedded database, the clock,
 * ids, and starting and stopping it all. The only room that reads the time, makes randomness or
 * starts processes.
 *
 * <p>Uses {@code domain} and {@code log} only for what it hands to them. Only the command line uses
 * it, by five doors: {@link nl.vertrouwensfonds.boot.Settings}, {@link
 * nl.vertrouwensfonds.boot.ServiceRunner}, {@link nl.vertrouwensfonds.boot.SystemClock}, {@link
 * nl.vertrouwensfonds.boot.tokens.TokenSigner} and {@link
 * nl.vertrouwensfonds.boot.data.UserFacingException}.
 */
package nl.vertrouwensfonds.boot;
