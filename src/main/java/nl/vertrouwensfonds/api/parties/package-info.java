/** Organisations, participants, and people who are spoken of. */
package nl.vertrouwensfonds.api.parties;
