package nl.vertrouwensfonds.api.bodies;

import java.time.Instant;

/** An act with a note, or without one. */
public record NoteBody(@Note String note, @InReach Instant occurredAt) implements CommandBody {}
