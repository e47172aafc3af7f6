/**
 * What the service stands on: settings, the data folder, keys, the embedded database, the clock,
 * ids, and starting and stopping it all.
 *
 * <p>The only room that reads the time, makes randomness or starts processes. Uses {@code domain}
 * and {@code log} only for the interfaces through which it hands them over. Of all rooms only
 * {@code cli} uses it, and of it only its doors, as {@link nl.vertrouwensfonds.boot.Settings},
 * {@link nl.vertrouwensfonds.boot.ServiceRunner}, {@link nl.vertrouwensfonds.boot.Backup}, {@link
 * nl.vertrouwensfonds.boot.SystemClock}, {@link nl.vertrouwensfonds.boot.tokens.TokenSigner} and
 * {@link nl.vertrouwensfonds.boot.data.UserFacingException}.
 */
package nl.vertrouwensfonds.boot;
