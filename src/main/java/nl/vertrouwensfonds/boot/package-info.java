/**
 * Wiring and the command line: settings, the data folder, keys, the embedded database, the clock.
 * The only room that reads the time, makes randomness or starts processes; nothing depends on it.
 */
package nl.vertrouwensfonds.boot;
