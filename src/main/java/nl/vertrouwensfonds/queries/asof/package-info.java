/**
 * Where every question about a relationship begins: the log as its viewer may know it, at an
 * instant. An answer that was called settled never changes.
 */
package nl.vertrouwensfonds.queries.asof;
