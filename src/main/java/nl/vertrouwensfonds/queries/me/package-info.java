/** Who is asking, and where that person sits. */
package nl.vertrouwensfonds.queries.me;
