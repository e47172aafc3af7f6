package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.UUID;

/**
 * From when on a policy holds, for all that happened before too.
 *
 * @param event with which both had adopted it; null for the one that held from the start
 */
public record Adopted(Instant at, UUID event, TrustPolicy policy) {}
