package nl.vertrouwensfonds.api.bodies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;

/** Whether a correction or a payment is what was promised. */
public record RemedyAssessmentBody(
    @NotNull Assessment assessment,
    @Note String reason,
    @Size(max = Document.MOST) List<@NotNull @Valid DocumentBody> documents,
    @InReach Instant occurredAt)
    implements DocumentedBody {}
