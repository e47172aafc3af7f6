package nl.vertrouwensfonds.domain.rule;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/** A participant who is at the table now, about to do something. */
public record Actor(UUID participant, Side side, boolean mandate) {}
