package nl.vertrouwensfonds.api.proofs;

import java.time.Instant;
import java.util.HexFormat;
import nl.vertrouwensfonds.audit.Checkpoints.SignedCheckpoint;

/** How long a log was, as the service signed it. */
public record CheckpointBody(
    String origin, long size, String rootHash, Instant signedAt, String note) {

  static CheckpointBody of(SignedCheckpoint it) {
    return new CheckpointBody(
        it.origin(),
        it.size(),
        HexFormat.of().formatHex(it.root()),
        it.signedAt(),
        it.note().toString());
  }
}
