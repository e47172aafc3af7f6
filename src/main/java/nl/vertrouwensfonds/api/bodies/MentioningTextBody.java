package nl.vertrouwensfonds.api.bodies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** A text, and of whom it speaks. */
public record MentioningTextBody(
    @LongText String text,
    @Size(max = 50) List<@NotNull @Valid MentionBody> mentions,
    @InReach Instant occurredAt)
    implements CommandBody {}
