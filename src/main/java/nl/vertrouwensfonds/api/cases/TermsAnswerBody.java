package nl.vertrouwensfonds.api.cases;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.domain.event.CaseEvent.Answer;

/** Whether a side accepts the terms of a mediation, or an agreement. */
public record TermsAnswerBody(
    @NotNull Answer answer, @Note String reason, @InReach Instant occurredAt) {}
