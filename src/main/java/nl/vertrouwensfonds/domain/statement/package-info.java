/**
 * What people say to each other. Whoever is spoken of is said to be, and nobody absent is made the
 * cause.
 */
package nl.vertrouwensfonds.domain.statement;
