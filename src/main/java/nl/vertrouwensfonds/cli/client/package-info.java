/**
 * An HTTP client of the running service, with tokens that it signs itself.
 *
 * <p>Uses {@code boot} for those tokens and {@code cli.terminal} for what goes wrong. A request is
 * sent again when its response was lost, so whoever writes gives it an idempotency key, unless it
 * is harmless by its nature.
 */
package nl.vertrouwensfonds.cli.client;
