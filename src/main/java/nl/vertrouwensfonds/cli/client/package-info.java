/** Calls the running service over HTTP, as anybody else would, with tokens it signs itself. */
package nl.vertrouwensfonds.cli.client;
