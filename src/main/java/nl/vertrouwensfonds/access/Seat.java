package nl.vertrouwensfonds.access;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;

/**
 * A place at a table.
 *
 * @param mandate whether who sits there can bind the side
 * @param until null for who sits there still
 * @param leads the case that a neutral was asked to lead; null for the two sides
 * @param nominee whether both sides have yet to accept that neutral
 */
public record Seat(
    UUID participant,
    UUID relationship,
    Side side,
    Role role,
    boolean mandate,
    Instant since,
    Instant until,
    UUID leads,
    boolean nominee) {}
