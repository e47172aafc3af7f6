/** What the viewer may do now. Whoever is not at the table, or has left it, may do nothing. */
package nl.vertrouwensfonds.queries.actions;
