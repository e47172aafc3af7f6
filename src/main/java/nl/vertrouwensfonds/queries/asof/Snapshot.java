package nl.vertrouwensfonds.queries.asof;

import java.util.function.Supplier;
import nl.vertrouwensfonds.log.RelationshipHead;

/** A relationship as a viewer may see it at an instant: its head, and its log up to there. */
public final class Snapshot {

  private final RelationshipHead head;
  private final boolean whole;
  private final AsOf asOf;
  private final Supplier<Replay> log;
  private Replay replay;

  Snapshot(RelationshipHead head, boolean whole, AsOf asOf, Supplier<Replay> log) {
    this.head = head;
    this.whole = whole;
    this.asOf = asOf;
    this.log = log;
  }

  /** As its viewer may know it: for who has left, as it was then. */
  public RelationshipHead head() {
    return head;
  }

  public AsOf asOf() {
    return asOf;
  }

  /** Whether nothing has been recorded that the viewer does not see the effect of. */
  public boolean isLatest() {
    return whole && asOf.revision() == head.revision();
  }

  /**
   * Whether its viewer may know of all that was recorded, so that what is kept beside it counts.
   */
  public boolean isWhole() {
    return whole;
  }

  /** Everything the log tells; it is looked up once, when somebody asks. */
  public Replay replay() {
    if (replay == null) {
      replay = log.get();
    }
    return replay;
  }
}
