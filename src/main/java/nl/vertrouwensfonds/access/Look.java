package nl.vertrouwensfonds.access;

/**
 * Somebody looks at a log.
 *
 * @param seal under which the log was when it was found out who looks; null when nobody asked
 */
public record Look(Viewer viewer, byte[] seal) {}
