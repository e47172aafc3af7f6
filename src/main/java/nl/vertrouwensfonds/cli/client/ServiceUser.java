package nl.vertrouwensfonds.cli.client;

/**
 * In whose name a request is sent.
 *
 * @param organisation its code
 * @param role {@code operator} or null
 */
public record ServiceUser(String person, String organisation, String role) {

  /** Who registers organisations and relationships from the command line. */
  public static final ServiceUser OPERATOR =
      new ServiceUser("command-line", "operator", "operator");

  public static ServiceUser of(String person, String organisation) {
    return new ServiceUser(person, organisation, null);
  }
}
