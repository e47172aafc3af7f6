package nl.vertrouwensfonds.cli.importing;

import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * One line of the table: what a supplier promised a client, and what became of it.
 *
 * @param line where it stands in the file
 */
record CommitmentRow(
    int line, PartyNames parties, String what, String measure, Size size, Course course) {}
