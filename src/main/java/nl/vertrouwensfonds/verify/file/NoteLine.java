package nl.vertrouwensfonds.verify.file;

/**
 * A checkpoint in an export.
 *
 * @param note a signed note, https://c2sp.org/signed-note
 */
public record NoteLine(long size, String note) {}
