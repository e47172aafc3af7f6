package nl.vertrouwensfonds.verify.file;

import java.time.Instant;

/**
 * A key of the service.
 *
 * @param key a verifier key, as https://c2sp.org/signed-note writes it
 * @param since from when on it signs
 */
public record KeyLine(String key, Instant since) {}
