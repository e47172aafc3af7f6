package nl.vertrouwensfonds.api.cases;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;

/** Whether a side accepts the terms of a mediation, or an agreement. */
public record TermsAnswerBody(
    @NotNull TermsAnswer answer, @Note String reason, @InReach Instant occurredAt)
    implements CommandBody {}
