/**
 * The command line: the main class, its commands, and in folders below it the import, the
 * demonstrations, the HTTP client of the service and what is shown at the terminal.
 *
 * <p>Uses five types of {@code boot} (settings, token signer, clock, start of the service, an error
 * for the user) and the enums of {@code domain}, nothing else of the house. Everything it records
 * goes through the HTTP API, so no rule of the service is repeated or passed by here. Nothing
 * depends on it.
 */
package nl.vertrouwensfonds.cli;
