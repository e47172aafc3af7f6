package nl.vertrouwensfonds.domain.action;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.rule.Command;

/**
 * Something that may be done.
 *
 * @param subject what it is done to; null when it makes something new
 * @param until after when it is late; or null
 * @param sample the command with a body that is in order, to find out whether it would be accepted
 */
public record Action(Rel rel, UUID subject, Instant until, Command sample) {}
