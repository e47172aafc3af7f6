package nl.vertrouwensfonds.audit;

import nl.vertrouwensfonds.domain.KebabCase;

/**
 * Something of a log that is not what it was, or does not fit the rest.
 *
 * @param table where it stands
 * @param revision the first that may not be what it was: everything before it is as recorded, by
 *     this finding. Of what is kept beside a log, the revision that it is kept of
 */
public record Finding(What what, String table, long revision) {

  /** What can be wrong. */
  public enum What {
    /** An event is not there. */
    EVENT_MISSING,
    /** There are events behind the end of the log, or before its beginning. */
    EVENT_BESIDE,
    /** The stored form is none of an event. */
    EVENT_UNREADABLE,
    /** The stored form is not what was hashed. */
    EVENT_CHANGED,
    /** An event does not follow from those before it. */
    EVENT_OUT_OF_PLACE,
    /** A column repeats something else than the stored form says. */
    COPY_CHANGED,
    /** What was written is not what was hashed. */
    CONTENT_CHANGED,
    /** What was written is gone, and no erasure in the log says so. */
    CONTENT_MISSING,
    /** The hashes of the tree do not follow from the leaves. */
    TREE_CHANGED,
    /** Where the log stands is not what its events say. */
    HEAD_CHANGED,
    /** A checkpoint that no key of the service signed as it stands. */
    CHECKPOINT_CHANGED,
    /** The log is not the one that the service signed. */
    CHECKPOINT_CONTRADICTED,
    /** What this server signed last is no longer among the checkpoints. */
    CHECKPOINT_MISSING,
    /** A line of a side that none of its keys made. */
    COSIGNATURE_CHANGED,
    /** Numbers beside the log are not what it says. */
    NUMBERS_CHANGED
  }

  @Override
  public String toString() {
    return KebabCase.name(what) + " in " + table + " at " + revision;
  }
}
