package nl.vertrouwensfonds.verify;

import static nl.vertrouwensfonds.verify.Failure.CHECKPOINT_MALFORMED;
import static nl.vertrouwensfonds.verify.Failure.FILES_MISSING;
import static nl.vertrouwensfonds.verify.Failure.FILE_DAMAGED;
import static nl.vertrouwensfonds.verify.Failure.FILE_DIFFERS;
import static nl.vertrouwensfonds.verify.Failure.LINE_MALFORMED;
import static nl.vertrouwensfonds.verify.Failure.NOT_AN_EXPORT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import nl.vertrouwensfonds.verify.Verified.LogRead;
import nl.vertrouwensfonds.verify.Verified.Signatures;
import nl.vertrouwensfonds.verify.file.ExportFile;
import nl.vertrouwensfonds.verify.file.ExportJson;
import nl.vertrouwensfonds.verify.file.ExportReader;
import nl.vertrouwensfonds.verify.file.KeyLine;
import nl.vertrouwensfonds.verify.file.MalformedExport;
import nl.vertrouwensfonds.verify.file.Manifest;
import nl.vertrouwensfonds.verify.file.NoteLine;
import nl.vertrouwensfonds.verify.file.ScoreLine;

/**
 * Verifies an export from the file alone. It goes on behind what it finds, as far as that makes
 * sense, so that everything that is wrong is told at once.
 */
public final class Verification {

  private static final Set<String> ALWAYS =
      Set.of(
          ExportFile.LOG,
          ExportFile.CHECKPOINT,
          ExportFile.CHECKPOINTS,
          ExportFile.KEYS,
          ExportFile.SCORES,
          ExportFile.LEDGER,
          ExportFile.STEPS);

  private final ExportReader export;
  private final Findings findings = new Findings();
  private final Replayed replayed = new Replayed(findings);
  private Manifest manifest;

  private Verification(ExportReader export) {
    this.export = export;
  }

  /**
   * Verifies a file.
   *
   * @param keys the service's, kept from before: no other then counts; empty to believe those in
   *     the export
   * @param saved checkpoints that were kept
   * @throws IOException when the file cannot be read at all
   */
  public static Verified of(Path file, List<VerifierKey> keys, List<SavedCheckpoint> saved)
      throws IOException {
    try (var export = new ExportReader(file)) {
      return new Verification(export).verified(keys, saved);
    } catch (ZipException e) {
      var findings = new Findings();
      findings.add(NOT_AN_EXPORT, e.getMessage());
      return nothing(null, findings);
    }
  }

  private static Verified nothing(Manifest manifest, Findings findings) {
    return new Verified(
        manifest,
        findings.all(),
        findings.counts(),
        new LogRead(0, 0, 0, 0, 0, 0, null, null),
        new Signatures(List.of(), 0, Set.of(), 0),
        List.of());
  }

  private Verified verified(List<VerifierKey> keys, List<SavedCheckpoint> saved)
      throws IOException {
    if (!export.isWhole()) {
      findings.add(FILE_DAMAGED, "");
    }
    if (!hasManifest()) {
      return nothing(manifest, findings);
    }
    files();
    var last = last();
    var earlier = earlier();
    var log = log(last, earlier, saved);
    var counted = keys.isEmpty() ? own() : keys;
    var signatures =
        new SignatureCheck(manifest, findings, counted, log, replayed.cosigners())
            .of(last, earlier, saved);
    List<ScoreLine> scores =
        replayed
            .computed()
            .map(it -> new ClaimsCheck(export, manifest, findings, it).check())
            .orElse(List.of());
    return new Verified(manifest, findings.all(), findings.counts(), read(log), signatures, scores);
  }

  private boolean hasManifest() {
    try {
      var lines = new ArrayList<byte[]>();
      export.lines(ExportFile.MANIFEST, lines::add);
      if (lines.size() == 1) {
        manifest = ExportJson.read(lines.getFirst(), Manifest.class);
      }
    } catch (MalformedExport e) {
      findings.add(NOT_AN_EXPORT, e.getMessage());
      return false;
    }
    if (manifest == null
        || !ExportFile.FORMAT.equals(manifest.format())
        || Stream.of(manifest.relationship(), manifest.origin(), manifest.reader(), manifest.at())
            .anyMatch(Objects::isNull)) {
      findings.add(NOT_AN_EXPORT, ExportFile.MANIFEST);
      return false;
    }
    return true;
  }

  private void files() {
    var named = new TreeSet<>(manifest.files().keySet());
    named.add(ExportFile.MANIFEST);
    if (!named.equals(export.names()) || !named.containsAll(ALWAYS)) {
      findings.add(FILES_MISSING, export.names().toString());
    }
    manifest
        .files()
        .forEach((name, hash) -> {
          try {
            if (!export.hash(name).equals(hash)) {
              findings.add(FILE_DIFFERS, name);
            }
          } catch (MalformedExport e) {
            findings.add(FILE_DIFFERS, name);
          }
        });
  }

  private SavedCheckpoint last() {
    try {
      return SavedCheckpoint.of(ExportFile.CHECKPOINT, export.text(ExportFile.CHECKPOINT));
    } catch (MalformedExport e) {
      return new SavedCheckpoint(ExportFile.CHECKPOINT, null, null);
    }
  }

  private List<SavedCheckpoint> earlier() {
    return lines(ExportFile.CHECKPOINTS, NoteLine.class, CHECKPOINT_MALFORMED).stream()
        .map(it -> SavedCheckpoint.of(ExportFile.CHECKPOINTS + ":" + it.size(), it.note()))
        .toList();
  }

  private List<VerifierKey> own() {
    var keys = new ArrayList<VerifierKey>();
    for (KeyLine it : lines(ExportFile.KEYS, KeyLine.class, LINE_MALFORMED)) {
      try {
        keys.add(VerifierKey.parse(Objects.requireNonNullElse(it.key(), "")));
      } catch (IllegalArgumentException e) {
        findings.add(LINE_MALFORMED, ExportFile.KEYS);
      }
    }
    return keys;
  }

  private <T> List<T> lines(String file, Class<T> type, Failure failure) {
    var read = new ArrayList<T>();
    try {
      export.lines(file, line -> read.add(ExportJson.read(line, type)));
    } catch (MalformedExport e) {
      findings.add(failure, file);
    }
    return read;
  }

  private LogCheck log(
      SavedCheckpoint last, Collection<SavedCheckpoint> earlier, List<SavedCheckpoint> saved) {
    var sizes = new TreeSet<Long>();
    Stream.of(List.of(last), earlier, saved)
        .flatMap(Collection::stream)
        .filter(SavedCheckpoint::isReadable)
        .forEach(it -> sizes.add(it.checkpoint().size()));
    var log = new LogCheck(manifest, findings, replayed, sizes);
    try {
      export.lines(ExportFile.LOG, log::line);
    } catch (MalformedExport e) {
      findings.add(LINE_MALFORMED, log.events() + 1, ExportFile.LOG);
    }
    replayed.end(manifest.words());
    return log;
  }

  private LogRead read(LogCheck log) {
    return new LogRead(
        log.events(),
        log.hidden(),
        log.contents(),
        manifest.words() ? replayed.erased() : 0,
        replayed.judged(),
        replayed.unjudged(),
        replayed.from(),
        replayed.until());
  }
}
