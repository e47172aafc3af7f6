package nl.vertrouwensfonds.domain.event;

/**
 * A file that somebody points to. Only what tells it from every other file is kept, not the file;
 * its name and where it is found stand in the content of the event, under {@link #NAME} and {@link
 * #ADDRESS}.
 *
 * @param mediaType as RFC 6838 writes it, such as {@code application/pdf}
 * @param sha256 of its bytes, lowercase hex
 * @param size in bytes
 */
public record Document(String mediaType, String sha256, long size) {

  /** The field of the content that holds the name of a document, by its number from 1. */
  public static final String NAME = "document.%s";

  /** The same of where it is found. */
  public static final String ADDRESS = "address.%s";

  /** How many an event may point to. */
  public static final int MOST = 20;
}
