package nl.vertrouwensfonds.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Tally;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.OpenBreach;
import nl.vertrouwensfonds.trust.OpenReport;

/** What is sealed, as bytes: each value in its place, lists with their length, null as a sign. */
final class SealedBytes {

  private static final int USUAL = 512;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
  private final DataOutputStream out = new DataOutputStream(bytes);

  private SealedBytes() {}

  /** Where a log stands, with {@link #funds} in it. */
  static byte[] of(RelationshipRow row) {
    var it = new SealedBytes();
    try {
      it.id(row.id);
      it.id(row.client);
      it.id(row.supplier);
      it.out.writeUTF(row.policy);
      it.out.writeBoolean(row.importing);
      it.out.writeUTF(row.timeZone);
      it.instant(row.startedAt);
      it.instant(row.effectiveAt);
      it.instant(row.recordedAt);
      it.out.writeLong(row.revision);
      it.array(row.head);
      it.array(row.frontier);
      it.array(row.funds);
    } catch (IOException e) {
      throw new IllegalStateException("memory can always be written", e);
    }
    return it.bytes.toByteArray();
  }

  /**
   * SHA-256 of both funds, and of how the promises to each side turned out.
   *
   * @param heldBy by who trusts, like {@code kept}
   */
  static byte[] funds(Map<Side, Fund> heldBy, Map<Side, Tally> kept) {
    var it = new SealedBytes();
    try {
      for (Side trustor : Side.PARTIES) {
        it.fund(heldBy.get(trustor));
        it.tally(kept.get(trustor));
      }
      return MessageDigest.getInstance("SHA-256").digest(it.bytes.toByteArray());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("memory can be written, and every Java has SHA-256", e);
    }
  }

  private void fund(Fund it) throws IOException {
    instant(it.at());
    out.writeDouble(it.deposits());
    out.writeDouble(it.scars());
    out.writeBoolean(it.evidence());
    reports(it.reports());
    breaches(it.breaches());
    out.writeInt(it.held().size());
    for (var held : new TreeMap<>(it.held()).entrySet()) {
      id(held.getKey());
      out.writeDouble(held.getValue());
    }
  }

  private void reports(List<OpenReport> all) throws IOException {
    out.writeInt(all.size());
    for (OpenReport it : all) {
      var accusation = it.accusation();
      id(it.breach());
      instant(accusation.since());
      out.writeInt(accusation.kind().ordinal());
      out.writeInt(accusation.severity().ordinal());
      out.writeInt(accusation.earlier());
      instant(accusation.restsFrom());
      out.writeBoolean(accusation.weighs());
    }
  }

  private void breaches(List<OpenBreach> all) throws IOException {
    out.writeInt(all.size());
    for (OpenBreach it : all) {
      var standing = it.standing();
      id(it.id());
      out.writeLong(standing.place());
      id(standing.incident());
      out.writeInt(standing.kind().ordinal());
      out.writeInt(standing.severity().ordinal());
      out.writeDouble(standing.apology());
      out.writeDouble(standing.explanation());
      out.writeDouble(standing.remedy());
      var probation = standing.probation();
      out.writeBoolean(probation != null);
      if (probation != null) {
        instant(probation.quietSince());
        instant(probation.patientSince());
        out.writeDouble(probation.count());
        instant(probation.reached());
      }
    }
  }

  private void tally(Tally it) throws IOException {
    out.writeLong(it.kept());
    out.writeLong(it.missed());
    out.writeLong(it.madeGood());
    out.writeLong(it.released());
    out.writeLong(it.moved());
    out.writeLong(it.moves());
    out.writeLong(it.movedDays());
  }

  private void id(UUID it) throws IOException {
    out.writeBoolean(it != null);
    if (it != null) {
      out.writeLong(it.getMostSignificantBits());
      out.writeLong(it.getLeastSignificantBits());
    }
  }

  private void instant(Instant it) throws IOException {
    out.writeBoolean(it != null);
    if (it != null) {
      out.writeLong(it.getEpochSecond());
      out.writeInt(it.getNano());
    }
  }

  private void array(byte[] it) throws IOException {
    out.writeInt(it.length);
    out.write(it);
  }
}
