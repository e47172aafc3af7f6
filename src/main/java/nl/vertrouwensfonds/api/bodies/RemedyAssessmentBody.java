package nl.vertrouwensfonds.api.bodies;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;

/** Whether a correction or a payment is what was promised. */
public record RemedyAssessmentBody(
    @NotNull Assessment assessment, @Note String reason, @InReach Instant occurredAt)
    implements CommandBody {}
