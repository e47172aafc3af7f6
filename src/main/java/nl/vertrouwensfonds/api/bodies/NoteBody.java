package nl.vertrouwensfonds.api.bodies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.domain.event.Document;

/** An act with a note, or without one. */
public record NoteBody(
    @Note String note,
    @Size(max = Document.MOST) List<@NotNull @Valid DocumentBody> documents,
    @InReach Instant occurredAt)
    implements DocumentedBody {}
