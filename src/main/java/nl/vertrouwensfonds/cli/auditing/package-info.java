/** Tells people what came of verifying the logs where they are kept. */
package nl.vertrouwensfonds.cli.auditing;
