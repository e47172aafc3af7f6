/**
 * Who is at the table, who was, and who is spoken of without being there. On each of the two sides
 * somebody with a mandate remains.
 */
package nl.vertrouwensfonds.domain.party;
