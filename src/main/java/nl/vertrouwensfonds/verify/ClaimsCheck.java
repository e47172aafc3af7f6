package nl.vertrouwensfonds.verify;

import static nl.vertrouwensfonds.verify.Failure.LEDGER_DIFFERS;
import static nl.vertrouwensfonds.verify.Failure.LINE_MALFORMED;
import static nl.vertrouwensfonds.verify.Failure.POLICY_DIFFERS;
import static nl.vertrouwensfonds.verify.Failure.SCORE_DIFFERS;
import static nl.vertrouwensfonds.verify.Failure.STEPS_DIFFER;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Adopted;
import nl.vertrouwensfonds.verify.claims.Recomputed;
import nl.vertrouwensfonds.verify.file.ExportFile;
import nl.vertrouwensfonds.verify.file.ExportJson;
import nl.vertrouwensfonds.verify.file.ExportReader;
import nl.vertrouwensfonds.verify.file.LedgerLine;
import nl.vertrouwensfonds.verify.file.MalformedExport;
import nl.vertrouwensfonds.verify.file.Manifest;
import nl.vertrouwensfonds.verify.file.ScoreLine;
import nl.vertrouwensfonds.verify.file.StepLine;

/** Computes every score, posting and step again, and holds it against what is claimed. */
final class ClaimsCheck {

  private final ExportReader export;
  private final Manifest manifest;
  private final Findings findings;
  private final Recomputed computed;

  ClaimsCheck(ExportReader export, Manifest manifest, Findings findings, Recomputed computed) {
    this.export = export;
    this.manifest = manifest;
    this.findings = findings;
    this.computed = computed;
  }

  /** The scores as they are. */
  List<ScoreLine> check() {
    computed.policies().stream().map(Adopted::policy).forEach(it -> policy(it.name()));
    var last = computed.relationship().history().last().effectiveAt();
    if (manifest.at().isBefore(last)) {
      findings.add(SCORE_DIFFERS, manifest.at().toString());
      return List.of();
    }
    var scores = computed.scores(manifest.at());
    compared(ExportFile.SCORES, ScoreLine.class, SCORE_DIFFERS, each -> scores.forEach(each));
    compared(
        ExportFile.LEDGER,
        LedgerLine.class,
        LEDGER_DIFFERS,
        each -> computed.ledgers(manifest.at(), each));
    compared(
        ExportFile.STEPS,
        StepLine.class,
        STEPS_DIFFER,
        each -> computed.steps(manifest.at(), each));
    if (!computed.policies().getLast().policy().name().equals(manifest.policy())) {
      findings.add(POLICY_DIFFERS, manifest.policy());
    }
    return scores;
  }

  /** The document that both adopted is there, and is the one by which it is computed here. */
  private void policy(String name) {
    var document = ExportFile.POLICIES + name + ".json";
    var adopted = computed.hash(name);
    boolean known = Policies.names().contains(name) && Policies.hash(name).equals(adopted);
    if (!known || !isThere(document, adopted)) {
      findings.add(POLICY_DIFFERS, document);
    }
  }

  private boolean isThere(String document, String hash) {
    try {
      return export.hash(document).equals(hash);
    } catch (MalformedExport e) {
      return false;
    }
  }

  /** Line by line; of a file that differs the first line that does is told. */
  private <T> void compared(
      String file, Class<T> type, Failure failure, Consumer<Consumer<T>> again) {
    Queue<T> expected = new ArrayDeque<>();
    again.accept(expected::add);
    long[] line = {0};
    try {
      export.lines(
          file,
          bytes -> {
            line[0]++;
            var claimed = ExportJson.read(bytes, type);
            var is = expected.poll();
            if (is == null || !Numbers.areTheSame(claimed, is)) {
              findings.add(failure, file + ":" + line[0]);
            }
          });
    } catch (MalformedExport e) {
      findings.add(LINE_MALFORMED, file + ":" + line[0]);
    }
    if (!expected.isEmpty()) {
      findings.add(failure, file + ":" + (line[0] + 1));
    }
  }
}
