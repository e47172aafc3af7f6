package nl.vertrouwensfonds.boot.tokens;

/**
 * An OpenID Connect issuer, and where its tokens say what has to be known. A path leads to a claim:
 * names with slashes between; one that has slashes itself stands in double quotes.
 *
 * @param url as in {@code https://id.example/realms/fonds}; below it is its discovery document
 * @param audience whom a token must be for
 * @param person path to who somebody is: a text that is nobody else's, ever
 * @param organisation path to the code of the organisation that the person speaks for
 * @param functions path to what is granted beyond being oneself: {@code operator}, {@code
 *     reporting}
 */
public record Issuer(
    String url, String audience, String person, String organisation, String functions) {

  public static final String PERSON = "sub";
  public static final String ORGANISATION = "org";
  public static final String FUNCTIONS = "groups";
}
