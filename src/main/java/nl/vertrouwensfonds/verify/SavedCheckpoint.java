package nl.vertrouwensfonds.verify;

import nl.vertrouwensfonds.proof.note.Checkpoint;
import nl.vertrouwensfonds.proof.note.SignedNote;
import nl.vertrouwensfonds.proof.note.TlogProof;

/**
 * A checkpoint that somebody kept.
 *
 * @param name under which it is told of, such as that of its file
 * @param note null when it cannot be read
 * @param checkpoint likewise
 */
public record SavedCheckpoint(String name, SignedNote note, Checkpoint checkpoint) {

  private static final String RECEIPT = "c2sp.org/tlog-proof";

  /**
   * @param text a signed note, or a receipt, which has one
   */
  public static SavedCheckpoint of(String name, String text) {
    if (text == null) {
      return new SavedCheckpoint(name, null, null);
    }
    try {
      var note =
          SignedNote.parse(text.startsWith(RECEIPT) ? TlogProof.parse(text).checkpoint() : text);
      return new SavedCheckpoint(name, note, Checkpoint.parse(note.text()));
    } catch (IllegalArgumentException e) {
      return new SavedCheckpoint(name, null, null);
    }
  }

  boolean isReadable() {
    return checkpoint != null;
  }
}
