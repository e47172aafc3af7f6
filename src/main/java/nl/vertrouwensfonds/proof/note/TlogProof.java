package nl.vertrouwensfonds.proof.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.proof.Leaf;

/**
 * A text that proves that something is in a log, with nothing else beside it: the place of its
 * leaf, the hashes of the proof, and the checkpoint (https://c2sp.org/tlog-proof).
 *
 * @param extra what its writer adds; empty mostly
 * @param index of the leaf, counted from 0
 * @param hashes 32 bytes each
 * @param checkpoint the signed note
 */
public record TlogProof(
    Optional<byte[]> extra, long index, List<byte[]> hashes, String checkpoint) {

  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  public TlogProof {
    hashes = List.copyOf(hashes);
  }

  /**
   * @throws MalformedNote for what is no such text
   */
  public static TlogProof parse(String text) {
    int end = text.indexOf("\n\n");
    if (end < 0 || end + 2 == text.length()) {
      throw new MalformedNote("a proof ends with a checkpoint");
    }
    var lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
    if (!lines.removeFirst().equals(HEADER)) {
      throw new MalformedNote("a proof begins with " + HEADER);
    }
    Optional<byte[]> extra = Optional.empty();
    if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
      extra = Optional.of(Base64Text.read(lines.removeFirst().substring(EXTRA.length())));
    }
    if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
      throw new MalformedNote("a proof says which leaf");
    }
    long index = Checkpoint.number(lines.removeFirst().substring(INDEX.length()));
    return new TlogProof(
        extra, index, lines.stream().map(TlogProof::hash).toList(), text.substring(end + 2));
  }

  private static byte[] hash(String line) {
    byte[] hash = Base64Text.read(line);
    if (hash.length != Leaf.LENGTH) {
      throw new MalformedNote("a hash has 32 bytes");
    }
    return hash;
  }

  /** What {@link #parse} reads. */
  @Override
  public String toString() {
    var text = new StringBuilder(HEADER).append('\n');
    extra.ifPresent(it -> text.append(EXTRA).append(Base64Text.of(it)).append('\n'));
    text.append(INDEX).append(Long.toUnsignedString(index)).append('\n');
    hashes.forEach(it -> text.append(Base64Text.of(it)).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
