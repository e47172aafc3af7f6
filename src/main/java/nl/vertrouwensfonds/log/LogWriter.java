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
  private final Seal seal;

  LogWriter(
      EventPlacer placer, ReportWriter reports, FoldLoader folds, Contents contents, Seal seal) {
    this.seal = seal;
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
    row.funds = new byte[0];
    row.reported = true;
    row.policy = Policies.FIRST;
    return row;
  }

  /** A log up to its last event, under the lock of its row. */
  CachedFold folded(RelationshipRow row) {
    if (row.revision > 0) {
      seal.checked(row);
    }
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

  /** Seals where a log stands now. */
  void seal(RelationshipRow row, CachedFold fold, boolean moved) {
    if (moved) {
      row.funds = FundWriter.sealed(fold.fold());
    }
    row.seal = seal.of(row);
  }

  /** Gives events their places, and moves row and fold on. */
  List<PlacedEvent> place(RelationshipRow row, Accepted accepted, CachedFold fold) {
    return placer.place(row, accepted, fold.fold());
  }
}
