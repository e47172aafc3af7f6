package nl.vertrouwensfonds.api.proofs;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import nl.vertrouwensfonds.audit.Checkpoints.CosignedBy;
import nl.vertrouwensfonds.audit.Checkpoints.SignedCheckpoint;
import nl.vertrouwensfonds.domain.Side;

/** How long a log was, as the service signed it. */
public record CheckpointBody(
    String origin,
    long size,
    String rootHash,
    Instant signedAt,
    String note,
    List<CosignedByBody> cosignedBy) {

  /** Who signed it too. */
  public record CosignedByBody(Side side, String key, Instant signedAt) {

    static CosignedByBody of(CosignedBy it) {
      return new CosignedByBody(it.side(), it.key(), it.at());
    }
  }

  static CheckpointBody of(SignedCheckpoint it) {
    return new CheckpointBody(
        it.origin(),
        it.size(),
        HexFormat.of().formatHex(it.root()),
        it.signedAt(),
        it.note().toString(),
        it.cosignedBy().stream().map(CosignedByBody::of).toList());
  }
}
