package nl.vertrouwensfonds.verify.file;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an export is.
 *
 * @param format {@link ExportFile#FORMAT}
 * @param origin of its checkpoints
 * @param size how many events the log has
 * @param reader for whom it was made: what this reader may not read is not in it
 * @param words whether what people wrote is in it, as far as the reader may read it
 * @param at the instant that scores, ledgers and steps are told of
 * @param rules the version of the rules in force
 * @param policy the trust policy by which the scores are computed
 * @param files the SHA-256 of every other file, lowercase hex, by name
 */
public record Manifest(
    String format,
    UUID relationship,
    String origin,
    long size,
    Reader reader,
    boolean words,
    Instant at,
    String rules,
    String policy,
    SortedMap<String, String> files) {

  /** Who reads. */
  public enum Reader {
    CLIENT,
    SUPPLIER,
    NEUTRAL,
    OPERATOR,
    REPORTING
  }

  public Manifest {
    files = new TreeMap<>(files);
  }
}
