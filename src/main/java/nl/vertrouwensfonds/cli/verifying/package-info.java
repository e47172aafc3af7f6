/** Tells people what came of verifying an export. */
package nl.vertrouwensfonds.cli.verifying;
