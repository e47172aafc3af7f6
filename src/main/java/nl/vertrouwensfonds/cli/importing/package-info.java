/** Imports what suppliers promised and delivered in the past, from a table. */
package nl.vertrouwensfonds.cli.importing;
