package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.log.FoldCache.CachedFold;

/** What it takes to write to a log: events, contents, tree, funds and all that is beside it. */
@ApplicationScoped
class LogWriter {

  private final EventPlacer placer;
  private final ReportWriter reports;
  private final FoldLoader folds;
  private final Contents contents;

  LogWriter(EventPlacer placer, ReportWriter reports, FoldLoader folds, Contents contents) {
    this.placer = placer;
    this.reports = reports;
    this.folds = folds;
    this.contents = contents;
  }

  /** The row of a log that starts now, empty. */
  RelationshipRow started(NewLog log) {
    var row = new RelationshipRow();
    row.id = log.relationship();
    row.client = log.client();
    row.supplier = log.supplier();
    row.head = new byte[0];
    row.frontier = new byte[0];
    row.reported = true;
    row.policy = Policies.FIRST;
    return row;
  }

  /** A log up to its last event, under the lock of its row. */
  CachedFold folded(RelationshipRow row) {
    if (!row.reported) {
      reports.catchUp(row);
    }
    return folds.load(row);
  }

  WrittenTexts texts() {
    return contents;
  }

  boolean rereads(Accepted accepted, CachedFold fold) {
    return folds.rereads(accepted, fold);
  }

  CachedFold following(Accepted accepted, CachedFold fold, RelationshipRow row) {
    return folds.following(accepted, fold, row);
  }

  KeptBeside beside(RelationshipRow row, CachedFold fold) {
    return new KeptBeside(row, fold.fold(), reports);
  }

  /** Gives events their places, and moves row and fold on. */
  List<PlacedEvent> place(RelationshipRow row, Accepted accepted, CachedFold fold) {
    return placer.place(row, accepted, fold.fold());
  }
}
