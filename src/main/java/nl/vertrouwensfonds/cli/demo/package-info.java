/**
 * Plays scenarios through the running service. The player sends what a scenario says and knows
 * nothing of what it means, so new kinds of steps need new scenarios only.
 */
package nl.vertrouwensfonds.cli.demo;
