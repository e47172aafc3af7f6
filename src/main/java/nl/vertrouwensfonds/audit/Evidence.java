package nl.vertrouwensfonds.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.log.StoredEvents;
import nl.vertrouwensfonds.log.StoredEvents.Stored;

/**
 * The bytes behind an event, as far as its reader may read it, so that words can be checked against
 * their hash, and the event against its leaf. Reading them is witnessed.
 */
@ApplicationScoped
public class Evidence {

  /**
   * @param envelope what the leaf hash is of; null for who may not see it
   * @param salt that the content was hashed under; null for who may not read it, or when erased
   * @param content what was written, null like the salt
   */
  public record Bytes(long revision, byte[] leaf, byte[] envelope, byte[] salt, byte[] content) {}

  private final StoredEvents events;
  private final Contents contents;
  private final Witness witness;
  private final Damage damage;

  Evidence(StoredEvents events, Contents contents, Witness witness, Damage damage) {
    this.contents = contents;
    this.events = events;
    this.witness = witness;
    this.damage = damage;
  }

  /**
   * Those of the event at a revision; empty when the log of this viewer is not that long.
   *
   * @throws LogDamaged when they are not what was hashed
   */
  public Optional<Bytes> at(Viewer viewer, long revision) {
    return revision > viewer.upTo()
        ? Optional.empty()
        : events.of(viewer.relationship(), revision, revision).stream()
            .findFirst()
            .map(it -> shown(viewer, it));
  }

  private Bytes shown(Viewer viewer, Stored it) {
    var envelope = whole(viewer.relationship(), it);
    if (!viewer.sees(envelope)) {
      return new Bytes(it.revision(), it.leaf(), null, null, null);
    }
    if (it.content() == null) {
      // It was erased, or this is refused.
      contents.of(List.of(envelope.id()));
    }
    witness.shows(viewer, List.of(envelope.id()));
    return viewer.reads(envelope)
        ? new Bytes(it.revision(), it.leaf(), it.envelope(), it.salt(), it.content())
        : new Bytes(it.revision(), it.leaf(), it.envelope(), null, null);
  }

  private Envelope whole(UUID relationship, Stored it) {
    try {
      if (it.isWhole()) {
        return it.read();
      }
    } catch (CorruptLog e) {
      // the same as bytes that were changed
    }
    throw damage.found(relationship, "has been changed at " + it.revision());
  }
}
