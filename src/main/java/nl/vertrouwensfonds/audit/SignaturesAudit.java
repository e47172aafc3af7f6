package nl.vertrouwensfonds.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.audit.Finding.What;
import nl.vertrouwensfonds.audit.LogKeys.LogKey;
import nl.vertrouwensfonds.audit.SignedHeads.Head;
import nl.vertrouwensfonds.audit.SignedRows.CheckpointRow;
import nl.vertrouwensfonds.audit.SignedRows.CosignatureRow;
import nl.vertrouwensfonds.proof.note.Checkpoint;
import nl.vertrouwensfonds.proof.note.NoteSignature;
import nl.vertrouwensfonds.proof.note.SignedNote;
import nl.vertrouwensfonds.proof.note.SignedNote.AmbiguousKey;
import nl.vertrouwensfonds.proof.note.SignedNote.InvalidSignature;
import nl.vertrouwensfonds.proof.note.VerifierKey;

/** Holds what was signed of one log against the log. */
final class SignaturesAudit {

  private static final String CHECKPOINT = "checkpoint";
  private static final String COSIGNATURE = "cosignature";

  private record Place(String origin, long size) {}

  private final UUID relationship;
  private final LogWalk log;
  private final long length;
  private final Findings findings;
  private final Map<Place, SignedNote> genuine = new HashMap<>();
  private final Map<Place, CheckpointRow> rows = new HashMap<>();
  private long fitting;

  /**
   * @param length how long the log is, by its row
   */
  SignaturesAudit(UUID relationship, LogWalk log, long length, Findings findings) {
    this.relationship = relationship;
    this.log = log;
    this.length = length;
    this.findings = findings;
  }

  /**
   * @param all by size
   */
  void checkpoints(List<CheckpointRow> all, LogKeys keys) {
    var known = keys.all().stream().map(LogKey::key).toList();
    for (var it : all) {
      rows.put(new Place(it.origin(), it.size()), it);
      var note = genuine(it, known);
      if (note.isPresent()) {
        genuine.put(new Place(it.origin(), it.size()), note.get());
        signed(it.size(), it.root());
      } else {
        findings.add(What.CHECKPOINT_CHANGED, CHECKPOINT, it.size());
      }
    }
  }

  /** The note of a row, when the service signed it, and the row says the same. */
  private Optional<SignedNote> genuine(CheckpointRow it, List<VerifierKey> known) {
    try {
      var note = SignedNote.parse(it.note());
      boolean isOurs = note.signatures().size() == 1 && note.by(known).size() == 1;
      boolean fits =
          isOf(it.origin())
              && note.text().equals(new Checkpoint(it.origin(), it.size(), it.root()).text());
      return isOurs && fits && note.toString().equals(it.note())
          ? Optional.of(note)
          : Optional.empty();
    } catch (IllegalArgumentException | InvalidSignature | AmbiguousKey e) {
      return Optional.empty();
    }
  }

  private boolean isOf(String origin) {
    String id = "/" + relationship;
    return origin.endsWith(id) || origin.contains(id + "/restored/");
  }

  /** All up to the one before that fits is as it was signed. */
  private void signed(long size, byte[] root) {
    if (size > length) {
      findings.add(What.CHECKPOINT_CONTRADICTED, CHECKPOINT, length + 1);
      return;
    }
    var made = log.root(size);
    if (made.isPresent() && !Arrays.equals(made.get(), root)) {
      findings.add(What.CHECKPOINT_CONTRADICTED, CHECKPOINT, fitting + 1);
    } else if (made.isPresent()) {
      fitting = size;
    }
  }

  /** What this server itself remembers, read before the rows were. */
  void ownHead(Head own) {
    var it = own.checkpoint();
    signed(it.size(), it.root());
    if (own.isStored() && !rows.containsKey(new Place(it.origin(), it.size()))) {
      findings.add(What.CHECKPOINT_MISSING, CHECKPOINT, it.size());
    }
  }

  /** Once the checkpoints are known. */
  void cosignatures(List<CosignatureRow> all) {
    for (var it : all) {
      var note = genuine.get(new Place(it.origin(), it.size()));
      if (note == null || !isMade(it, note)) {
        findings.add(What.COSIGNATURE_CHANGED, COSIGNATURE, it.size());
      }
    }
  }

  private boolean isMade(CosignatureRow it, SignedNote note) {
    try {
      var line = NoteSignature.parse(it.line());
      return log.keys().has(it.side(), it.key())
          && line.line().equals(it.line())
          && VerifierKey.parse(it.key()).signed(note.text(), line);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
