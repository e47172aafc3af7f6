/**
 * Who is at the table, who was, and who is spoken of without being there. On each of the two sides
 * somebody with a mandate remains. One person sits on one side, unless that side allows the change;
 * who is the same person is found out elsewhere and handed in.
 */
package nl.vertrouwensfonds.domain.party;
