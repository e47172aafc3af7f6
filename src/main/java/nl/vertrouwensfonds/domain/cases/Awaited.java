package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/**
 * Something that a case waits for at an instant.
 *
 * @param what one of {@link nl.vertrouwensfonds.domain.rule.Wait.For}, or what a step of a breach
 *     waits for
 * @param from who has to do it; null for time
 * @param since from when it has been waited for
 * @param until by when, or null
 * @param subject the grievance, breach, agreement and so on that it is about; the case itself where
 *     there is none
 */
public record Awaited(Enum<?> what, Side from, Instant since, Instant until, UUID subject) {}
