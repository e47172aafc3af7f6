package nl.vertrouwensfonds.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with signatures below it (https://c2sp.org/signed-note).
 *
 * @param text ends with a line feed
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  private static final int MOST = 100;

  /** A key that is named by a signature which it did not make. */
  public static final class InvalidSignature extends RuntimeException {
    InvalidSignature(VerifierKey key) {
      super(key.toString());
    }
  }

  /** Two keys of one name and id, either of which a signature may be by. */
  public static final class AmbiguousKey extends RuntimeException {
    AmbiguousKey(VerifierKey key) {
      super(key.toString());
    }
  }

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * @throws MalformedNote for what is no signed note
   */
  public static SignedNote parse(byte[] bytes) {
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new MalformedNote("not UTF-8");
    }
  }

  /**
   * @throws MalformedNote for what is no signed note
   */
  public static SignedNote parse(String note) {
    int split = note.lastIndexOf("\n\n");
    boolean isPlain = note.chars().noneMatch(it -> it < ' ' && it != '\n');
    if (split < 0 || !note.endsWith("\n") || split + 2 == note.length() || !isPlain) {
      throw new MalformedNote("no text with signatures below it");
    }
    var lines = note.substring(split + 2, note.length() - 1).split("\n", -1);
    if (lines.length > MOST) {
      throw new MalformedNote("more than " + MOST + " signatures");
    }
    var signatures = new ArrayList<NoteSignature>();
    for (String line : lines) {
      signatures.add(NoteSignature.parse(line));
    }
    return new SignedNote(note.substring(0, split + 1), signatures);
  }

  /**
   * The signatures that known keys made, in order, one for each key. Lines of unknown keys are
   * passed over.
   *
   * @throws InvalidSignature when one that names a known key was not made by it
   * @throws AmbiguousKey when two of the keys may have made one
   */
  public List<NoteSignature> by(Collection<VerifierKey> keys) {
    var verified = new ArrayList<NoteSignature>();
    for (NoteSignature line : signatures) {
      var named = keys.stream().filter(it -> it.isNamedBy(line)).toList();
      if (named.size() > 1) {
        throw new AmbiguousKey(named.getFirst());
      }
      for (VerifierKey key : named) {
        if (verified.stream().anyMatch(key::isNamedBy)) {
          continue;
        }
        if (!key.verifies(text, line)) {
          throw new InvalidSignature(key);
        }
        verified.add(line);
      }
    }
    return List.copyOf(verified);
  }

  /** The same with another signature below the others. */
  public SignedNote with(NoteSignature another) {
    var more = new ArrayList<>(signatures);
    more.add(another);
    return new SignedNote(text, more);
  }

  /** What {@link #parse} reads. */
  @Override
  public String toString() {
    return text
        + "\n"
        + signatures.stream().map(it -> it.line() + "\n").collect(Collectors.joining());
  }
}
