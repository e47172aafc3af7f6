package nl.vertrouwensfonds.verify.file;

/**
 * An event in an export.
 *
 * @param revision its place in the log, from 1
 * @param leaf its leaf hash, lowercase hex
 * @param envelope the very text that the leaf hash is of; null where its reader may not read it
 * @param salt under which the content was hashed, lowercase hex; null where the content is
 * @param content the very text that was hashed; null where its reader may not read it, and where it
 *     was erased
 */
public record EventLine(long revision, String leaf, String envelope, String salt, String content) {

  /** Whether its reader may not know what it is. */
  public boolean isHidden() {
    return envelope == null;
  }
}
