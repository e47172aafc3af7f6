/**
 * Which relationships somebody may see, and who is at their tables. Somebody is known to whoever
 * sees the event that says so.
 */
package nl.vertrouwensfonds.queries.relationships;
