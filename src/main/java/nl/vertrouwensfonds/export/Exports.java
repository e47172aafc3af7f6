package nl.vertrouwensfonds.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.audit.Checkpoints;
import nl.vertrouwensfonds.audit.Damage;
import nl.vertrouwensfonds.audit.LogKeys;
import nl.vertrouwensfonds.log.StoredEvents;
import nl.vertrouwensfonds.queries.trust.TrustView;
import nl.vertrouwensfonds.verify.file.ExportWriter;

/**
 * Exports of a log, each complete for its reader: it is written to a file before the first byte is
 * sent, so that who gets one gets the whole. Reading it is witnessed like reading each event.
 */
@ApplicationScoped
public class Exports {

  /**
   * @param bytes how many there are
   * @param file to be read once, and closed: no name leads to it any more, so that nothing of it is
   *     left when the process dies
   */
  public record Export(UUID relationship, long size, long bytes, InputStream file) {}

  private final StoredEvents events;
  private final Checkpoints checkpoints;
  private final LogKeys keys;
  private final TrustView trust;
  private final Witness witness;
  private final Damage damage;

  Exports(
      StoredEvents events,
      Checkpoints checkpoints,
      LogKeys keys,
      TrustView trust,
      Witness witness,
      Damage damage) {
    this.events = events;
    this.checkpoints = checkpoints;
    this.keys = keys;
    this.trust = trust;
    this.witness = witness;
    this.damage = damage;
  }

  /**
   * The log with all that is computed from it, as far as this viewer may know of it; empty for who
   * knows of one case alone.
   *
   * @throws nl.vertrouwensfonds.audit.LogDamaged when it is not what was recorded
   * @throws IOException when the disk is full
   */
  public Optional<Export> of(Viewer viewer) throws IOException {
    if (viewer.isNominee()) {
      return Optional.empty();
    }
    var file = Files.createTempFile("export", ".zip");
    try {
      long size = written(viewer, file);
      return Optional.of(
          new Export(viewer.relationship(), size, Files.size(file), Files.newInputStream(file)));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private long written(Viewer viewer, Path file) throws IOException {
    var scored = trust.trust(viewer, Optional.empty(), Optional.empty());
    long size = scored.snapshot().asOf().revision();
    var signed = checkpoints.at(viewer, size).orElseThrow();
    var earlier = checkpoints.before(viewer, size);
    try (var writer = new ExportWriter(file)) {
      var log = new LogFile(viewer, events, witness, damage);
      log.write(writer, size, signed.root());
      var rest = new ExportFiles(writer, viewer, scored.trust(), log.computed());
      rest.signed(signed, earlier, keys.all());
      rest.computed();
      rest.manifest(signed);
    }
    return size;
  }
}
