package nl.vertrouwensfonds.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.audit.Damage;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.MissingContents;
import nl.vertrouwensfonds.log.StoredEvents;
import nl.vertrouwensfonds.log.StoredEvents.Stored;
import nl.vertrouwensfonds.proof.Frontier;
import nl.vertrouwensfonds.verify.claims.Recomputed;
import nl.vertrouwensfonds.verify.file.EventLine;
import nl.vertrouwensfonds.verify.file.ExportFile;
import nl.vertrouwensfonds.verify.file.ExportWriter;

/** Writes the events of a log as their reader may see them, and computes what they come to. */
final class LogFile {

  /** Events that are in memory at a time. */
  private static final int CHUNK = 500;

  private static final HexFormat HEX = HexFormat.of();

  private final Viewer viewer;
  private final StoredEvents events;
  private final Witness witness;
  private final Damage damage;
  private final Recomputed computed = new Recomputed();
  private final MissingContents contents = new MissingContents();
  private Frontier tree = Frontier.EMPTY;

  LogFile(Viewer viewer, StoredEvents events, Witness witness, Damage damage) {
    this.viewer = viewer;
    this.events = events;
    this.witness = witness;
    this.damage = damage;
  }

  /**
   * Writes the first events.
   *
   * @param root that was signed over them
   * @throws nl.vertrouwensfonds.audit.LogDamaged when they are not what was recorded
   */
  void write(ExportWriter to, long size, byte[] root) throws IOException {
    to.begin(ExportFile.LOG);
    for (long first = 1; first <= size; first += CHUNK) {
      var shown = new ArrayList<UUID>();
      for (Stored it : events.of(relationship(), first, Math.min(size, first + CHUNK - 1))) {
        to.line(line(it, shown));
      }
      witness.shows(viewer, shown);
    }
    if (tree.size() != size || !Arrays.equals(tree.root(), root)) {
      throw damage.found(relationship(), "is not the one that was signed at " + size);
    }
    if (!contents.unexplained().isEmpty()) {
      throw damage.found(
          relationship(), "lacks what was written at " + contents.unexplained().getFirst());
    }
  }

  private UUID relationship() {
    return viewer.relationship();
  }

  private EventLine line(Stored it, ArrayList<UUID> shown) {
    var envelope = read(it);
    tree = tree.append(it.leaf());
    contents.take(it.revision(), it.content() != null, envelope.data());
    String leaf = HEX.formatHex(it.leaf());
    if (!viewer.sees(envelope)) {
      return new EventLine(it.revision(), leaf, null, null, null);
    }
    shown.add(envelope.id());
    boolean reads = viewer.reads(envelope) && it.content() != null;
    return new EventLine(
        it.revision(),
        leaf,
        text(it.envelope()),
        reads ? HEX.formatHex(it.salt()) : null,
        reads ? text(it.content()) : null);
  }

  private Envelope read(Stored it) {
    try {
      if (it.revision() == tree.size() + 1 && it.isWhole()) {
        var envelope = it.read();
        computed.apply(envelope);
        return envelope;
      }
    } catch (CorruptLog e) {
      // the same as bytes that were changed
    }
    throw damage.found(relationship(), "has been changed at " + (tree.size() + 1));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What they come to. */
  Recomputed computed() {
    return computed;
  }
}
