/**
 * Plays scenarios through the running service.
 *
 * <p>Uses {@code cli.client} and {@code cli.terminal}. The player sends what a scenario says and
 * knows nothing of what it means, so new kinds of steps need new scenarios only.
 */
package nl.vertrouwensfonds.cli.demo;
