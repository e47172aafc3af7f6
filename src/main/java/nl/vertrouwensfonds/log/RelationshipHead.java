package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Where the log of a relationship stood when it was read.
 *
 * @param policy the name of the trust policy that holds
 * @param importing whether its history is still being imported
 * @param zone in whose time both live
 * @param effectiveAt the last event's
 * @param revision the last event's
 * @param leaf the last event's leaf hash
 * @param frontier the right edge of the tree over all of it, as {@link
 *     nl.vertrouwensfonds.proof.Frontier#bytes} writes it
 */
public record RelationshipHead(
    UUID id,
    UUID client,
    UUID supplier,
    String policy,
    boolean importing,
    ZoneId zone,
    Instant startedAt,
    Instant effectiveAt,
    long revision,
    byte[] leaf,
    byte[] frontier) {}
