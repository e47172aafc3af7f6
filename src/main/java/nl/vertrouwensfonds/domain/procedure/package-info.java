/** Ways of working that a side lays open, and whether the other joins in to improve them. */
package nl.vertrouwensfonds.domain.procedure;
