package nl.vertrouwensfonds.proof.note;

/** A text that is not what a format of signed notes says; the message names what is wrong. */
public final class MalformedNote extends IllegalArgumentException {

  public MalformedNote(String flaw) {
    super(flaw);
  }
}
