/** Relationships: registered, listed, and their imported history closed. */
package nl.vertrouwensfonds.api.relationships;
