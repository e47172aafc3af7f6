package nl.vertrouwensfonds.cli.client;

/**
 * In whose name a request is sent.
 *
 * @param organisation its code
 * @param role {@code operator} or null
 */
public record Speaker(String person, String organisation, String role) {

  /** Who registers organisations and relationships from the command line. */
  public static final Speaker OPERATOR = new Speaker("command-line", "operator", "operator");

  public static Speaker of(String person, String organisation) {
    return new Speaker(person, organisation, null);
  }
}
