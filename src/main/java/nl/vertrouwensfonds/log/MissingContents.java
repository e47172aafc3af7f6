package nl.vertrouwensfonds.log;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;

/**
 * Of which events of a log what was written beside them is gone, and no later event says that it
 * was erased. It is told of each event, in order.
 */
public final class MissingContents {

  private final SortedSet<Long> unexplained = new TreeSet<>();
  private long erased;

  /**
   * The next event.
   *
   * @param written whether what was written beside it is there
   */
  public void take(long revision, boolean written, Event event) {
    if (!written) {
      unexplained.add(revision);
    }
    if (event instanceof ContentErased some) {
      some.revisions().stream().filter(unexplained::remove).forEach(_ -> erased++);
    }
  }

  /** The revisions of those. */
  public SortedSet<Long> unexplained() {
    return Collections.unmodifiableSortedSet(unexplained);
  }

  /** How many are gone because they were erased. */
  public long erased() {
    return erased;
  }
}
