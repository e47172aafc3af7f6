package nl.vertrouwensfonds.queries.asof;

import nl.vertrouwensfonds.log.LogReader;
import nl.vertrouwensfonds.log.RelationshipRow;

/** A relationship as a viewer may see it at an instant: its row, and its log up to there. */
public final class Snapshot {

  private final RelationshipRow row;
  private final AsOf asOf;
  private final LogReader log;
  private Replay replay;

  Snapshot(RelationshipRow row, AsOf asOf, LogReader log) {
    this.row = row;
    this.asOf = asOf;
    this.log = log;
  }

  public RelationshipRow row() {
    return row;
  }

  public AsOf asOf() {
    return asOf;
  }

  /** Whether nothing has been recorded that the viewer does not see the effect of. */
  public boolean isLatest() {
    return asOf.revision() == row.revision;
  }

  /** Everything the log tells; it is read once, when somebody asks. */
  public Replay replay() {
    if (replay == null) {
      replay = Replay.of(log, row.id, asOf.revision());
    }
    return replay;
  }
}
