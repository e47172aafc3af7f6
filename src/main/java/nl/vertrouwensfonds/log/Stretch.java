package nl.vertrouwensfonds.log;

/**
 * A part of a log, and from which end it is read.
 *
 * @param first its lowest revision
 * @param last its highest revision
 */
public record Stretch(long first, long last, boolean newestFirst) {

  /** What is left of it once this revision was read. */
  public Stretch behind(long revision) {
    return newestFirst
        ? new Stretch(first, revision - 1, true)
        : new Stretch(revision + 1, last, false);
  }
}
