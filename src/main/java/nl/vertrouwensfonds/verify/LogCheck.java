package nl.vertrouwensfonds.verify;

import static nl.vertrouwensfonds.verify.Failure.CONTENT_DIFFERS;
import static nl.vertrouwensfonds.verify.Failure.LEAF_DIFFERS;
import static nl.vertrouwensfonds.verify.Failure.LINE_MALFORMED;
import static nl.vertrouwensfonds.verify.Failure.OF_ANOTHER_LOG;
import static nl.vertrouwensfonds.verify.Failure.REVISION_DIFFERS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.ContentHash;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.log.codec.ContentJson;
import nl.vertrouwensfonds.proof.Frontier;
import nl.vertrouwensfonds.proof.Leaf;
import nl.vertrouwensfonds.verify.file.EventLine;
import nl.vertrouwensfonds.verify.file.ExportJson;
import nl.vertrouwensfonds.verify.file.MalformedExport;
import nl.vertrouwensfonds.verify.file.Manifest;

/**
 * Reads the log line by line: each event against its leaf hash and its place, what was written
 * against its hash, and the tree over all of them. What is read goes on to {@link Replayed}.
 */
final class LogCheck {

  private static final HexFormat HEX = HexFormat.of();

  private final Manifest manifest;
  private final Findings findings;
  private final Replayed replayed;
  private final SortedSet<Long> sizes;
  private final Map<Long, byte[]> roots = new TreeMap<>();
  private Frontier tree = Frontier.EMPTY;
  private long hidden;
  private long contents;

  /**
   * @param sizes of the trees whose roots are asked for
   */
  LogCheck(Manifest manifest, Findings findings, Replayed replayed, SortedSet<Long> sizes) {
    this.manifest = manifest;
    this.findings = findings;
    this.replayed = replayed;
    this.sizes = sizes;
  }

  /** The next line. */
  void line(byte[] bytes) {
    long revision = tree.size() + 1;
    try {
      line(revision, ExportJson.read(bytes, EventLine.class));
    } catch (MalformedExport | IllegalArgumentException e) {
      findings.add(LINE_MALFORMED, revision, "");
      grow(Leaf.hash(bytes));
      replayed.lost();
    }
  }

  private void line(long revision, EventLine it) {
    if (it.revision() != revision) {
      findings.add(REVISION_DIFFERS, revision, String.valueOf(it.revision()));
    }
    byte[] told = bytes(it.leaf());
    if (told.length != Leaf.LENGTH) {
      throw new MalformedExport("a leaf hash has 32 bytes");
    }
    if (it.isHidden()) {
      hidden++;
      grow(told);
      replayed.hidden();
      return;
    }
    byte[] bytes = it.envelope().getBytes(StandardCharsets.UTF_8);
    byte[] leaf = Leaf.hash(bytes);
    if (!Arrays.equals(leaf, told)) {
      findings.add(LEAF_DIFFERS, revision, "");
    }
    grow(leaf);
    read(revision, it, bytes);
  }

  private void grow(byte[] leaf) {
    tree = tree.append(leaf);
    if (sizes.contains(tree.size())) {
      roots.put(tree.size(), tree.root());
    }
  }

  private void read(long revision, EventLine line, byte[] bytes) {
    Envelope it;
    try {
      it = Codec.CURRENT.read(bytes);
    } catch (CorruptLog e) {
      findings.add(LINE_MALFORMED, revision, "");
      replayed.lost();
      return;
    }
    if (!it.relationship().equals(manifest.relationship())) {
      findings.add(OF_ANOTHER_LOG, revision, it.relationship().toString());
    }
    if (it.revision() != revision) {
      findings.add(REVISION_DIFFERS, revision, String.valueOf(it.revision()));
    }
    boolean written = line.content() != null || line.salt() != null;
    replayed.event(revision, it, content(revision, line, it), written);
  }

  private Optional<Content> content(long revision, EventLine line, Envelope it) {
    if (line.content() == null && line.salt() == null) {
      return Optional.empty();
    }
    if (line.content() == null || line.salt() == null) {
      findings.add(CONTENT_DIFFERS, revision, "");
      return Optional.empty();
    }
    byte[] bytes = line.content().getBytes(StandardCharsets.UTF_8);
    if (!ContentHash.isOf(it.contentHash(), bytes(line.salt()), bytes)) {
      findings.add(CONTENT_DIFFERS, revision, "");
      return Optional.empty();
    }
    contents++;
    return Optional.of(ContentJson.read(bytes));
  }

  private static byte[] bytes(String hex) {
    if (hex == null) {
      throw new MalformedExport("a hash is missing");
    }
    byte[] bytes = HEX.parseHex(hex);
    if (!HEX.formatHex(bytes).equals(hex)) {
      throw new MalformedExport("hexadecimal digits are in lowercase");
    }
    return bytes;
  }

  /** How many lines were read. */
  long events() {
    return tree.size();
  }

  long hidden() {
    return hidden;
  }

  long contents() {
    return contents;
  }

  /** The root of the tree of one of the sizes that were asked for; empty when it is not as long. */
  Optional<byte[]> root(long size) {
    return Optional.ofNullable(roots.get(size));
  }
}
