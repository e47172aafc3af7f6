package nl.vertrouwensfonds.verify.file;

/** Something in an export is not written as the format has it. */
public final class MalformedExport extends RuntimeException {

  public MalformedExport(String message) {
    super(message);
  }
}
