package nl.vertrouwensfonds.queries.waiting;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.access.Organisation;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Side;

/**
 * Something that is waited for.
 *
 * @param what its code in the contract
 * @param subject the promise, breach, grievance and so on that it is about
 * @param type of the event that made the subject; null where the subject is the relationship
 * @param title what the subject is about; null for who may not read it, or when it was erased
 * @param money what was offered, where that is the subject; null for who may not read it
 * @param side who has to do it; null for time alone
 * @param mine whether that is the side of whoever asks
 * @param until by when; null where there is no such instant
 * @param overdue whether that instant has passed
 */
public record WaitingRow(
    UUID relationship,
    Organisation client,
    Organisation supplier,
    String what,
    UUID subject,
    String type,
    String title,
    Money money,
    Side side,
    boolean mine,
    Instant since,
    Instant until,
    boolean overdue) {}
