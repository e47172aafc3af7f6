package nl.vertrouwensfonds.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.audit.Checkpoints.SignedCheckpoint;
import nl.vertrouwensfonds.audit.LogKeys.LogKey;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.queries.trust.Trust;
import nl.vertrouwensfonds.queries.trust.Trust.Direction;
import nl.vertrouwensfonds.verify.claims.Recomputed;
import nl.vertrouwensfonds.verify.file.ExportFile;
import nl.vertrouwensfonds.verify.file.ExportWriter;
import nl.vertrouwensfonds.verify.file.KeyLine;
import nl.vertrouwensfonds.verify.file.Manifest;
import nl.vertrouwensfonds.verify.file.Manifest.Reader;
import nl.vertrouwensfonds.verify.file.NoteLine;
import nl.vertrouwensfonds.verify.file.ScoreLine;

/** The files of an export beside the log: what was signed, and what is computed. */
final class ExportFiles {

  private final ExportWriter to;
  private final Viewer viewer;
  private final Trust trust;
  private final Recomputed computed;

  /**
   * @param trust both scores, as they are served
   * @param computed what the log comes to
   */
  ExportFiles(ExportWriter to, Viewer viewer, Trust trust, Recomputed computed) {
    this.to = to;
    this.viewer = viewer;
    this.trust = trust;
    this.computed = computed;
  }

  void signed(SignedCheckpoint last, List<SignedCheckpoint> earlier, Collection<LogKey> keys)
      throws IOException {
    to.text(ExportFile.CHECKPOINT, last.note().toString());
    to.begin(ExportFile.CHECKPOINTS);
    for (var it : earlier) {
      to.line(new NoteLine(it.size(), it.note().toString()));
    }
    to.begin(ExportFile.KEYS);
    for (var it : keys) {
      to.line(new KeyLine(it.key().toString(), it.since()));
    }
  }

  void computed() throws IOException {
    for (var name :
        computed.policies().stream().map(it -> it.policy().name()).distinct().toList()) {
      to.text(ExportFile.POLICIES + name + ".json", Policies.document(name));
    }
    to.begin(ExportFile.SCORES);
    to.line(score(Side.CLIENT, trust.clientInSupplier()));
    to.line(score(Side.SUPPLIER, trust.supplierInClient()));
    to.begin(ExportFile.LEDGER);
    computed.ledgers(trust.asOf().at(), this::line);
    to.begin(ExportFile.STEPS);
    computed.steps(trust.asOf().at(), this::line);
  }

  private void line(Object line) {
    try {
      to.line(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ScoreLine score(Side trustor, Direction it) {
    return ScoreLine.of(
        trustor,
        trust.policy(),
        it.balance(),
        it.confidence(),
        it.promises().tally(),
        it.promises().lapsed(),
        it.openReports().size());
  }

  void manifest(SignedCheckpoint signed) throws IOException {
    to.finish(
        new Manifest(
            ExportFile.FORMAT,
            viewer.relationship(),
            signed.origin(),
            signed.size(),
            reader(viewer),
            viewer instanceof Viewer.AtTable,
            trust.asOf().at(),
            Rules1.VERSION,
            trust.policy(),
            to.hashes()));
  }

  private static Reader reader(Viewer viewer) {
    return Reader.valueOf(
        switch (viewer) {
          case Viewer.AtTable it -> it.side().name();
          case Viewer.Outside it -> it.function().name().toUpperCase(Locale.ROOT);
        });
  }
}
