package nl.vertrouwensfonds.queries.asof;

import nl.vertrouwensfonds.log.RelationshipHead;

/** A relationship as a viewer may see it at an instant: its head, and its log up to there. */
public final class Snapshot {

  private final RelationshipHead head;
  private final boolean whole;
  private final AsOf asOf;
  private final Replays replays;
  private Replay replay;

  Snapshot(RelationshipHead head, boolean whole, AsOf asOf, Replays replays) {
    this.head = head;
    this.whole = whole;
    this.asOf = asOf;
    this.replays = replays;
  }

  public RelationshipHead head() {
    return head;
  }

  public AsOf asOf() {
    return asOf;
  }

  /** Whether nothing has been recorded that the viewer does not see the effect of. */
  public boolean isLatest() {
    return asOf.revision() == head.revision();
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
      replay = replays.of(head, asOf.revision());
    }
    return replay;
  }
}
