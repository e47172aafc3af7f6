/**
 * Verifies an export of a log, without a database, a network or a service: the file's format, what
 * the log claims, and whether the service would have accepted it.
 */
package nl.vertrouwensfonds.verify;
