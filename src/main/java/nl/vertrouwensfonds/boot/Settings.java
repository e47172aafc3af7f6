package nl.vertrouwensfonds.boot;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.tokens.Issuer;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;

/**
 * What can be set in the environment: FONDS_PORT, FONDS_HOST, FONDS_MANAGEMENT_PORT, FONDS_DATA,
 * FONDS_DATABASE_URL, FONDS_ORIGINS, FONDS_ISSUER, and of its tokens FONDS_AUDIENCE,
 * FONDS_PERSON_CLAIM, FONDS_ORGANISATION_CLAIM, FONDS_FUNCTIONS_CLAIM, and FONDS_TRACES. Set to
 * nothing counts as not set.
 *
 * @param managementPort where health and metrics are
 * @param databaseUrl JDBC URL of a PostgreSQL that somebody else runs; the embedded one when empty
 * @param issuer the service signs its own tokens when empty
 * @param origins whose pages may read the answers in a browser, with commas between; nobody's when
 *     empty
 * @param traces the address of a collector of OpenTelemetry; none when empty
 */
public record Settings(
    int port,
    String host,
    int managementPort,
    Path data,
    Optional<String> databaseUrl,
    Optional<Issuer> issuer,
    Optional<String> origins,
    Optional<String> traces) {
  /**
   * @throws UserFacingException when a port is none, or an issuer has no address
   */
  public static Settings of(Map<String, String> environment) {
    var set = new Lookup(environment);
    return new Settings(
        port("FONDS_PORT", set.get("FONDS_PORT").orElse("8080")),
        set.get("FONDS_HOST").orElse("127.0.0.1"),
        port("FONDS_MANAGEMENT_PORT", set.get("FONDS_MANAGEMENT_PORT").orElse("9000")),
        Path.of(set.get("FONDS_DATA").orElse("data")),
        set.get("FONDS_DATABASE_URL"),
        set.get("FONDS_ISSUER").map(url -> issuer(url, set)),
        set.get("FONDS_ORIGINS"),
        set.get("FONDS_TRACES"));
  }

  private record Lookup(Map<String, String> environment) {
    Optional<String> get(String name) {
      return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
  }

  private static Issuer issuer(String url, Lookup set) {
    if (!url.matches("https?://[^/?#]+[^?#]*")) {
      throw new UserFacingException(
          "FONDS_ISSUER looks like https://id.example/realms/fonds, not " + url);
    }
    return new Issuer(
        url,
        set.get("FONDS_AUDIENCE").orElse(TokenSigner.NAME),
        set.get("FONDS_PERSON_CLAIM").orElse(Issuer.PERSON),
        set.get("FONDS_ORGANISATION_CLAIM").orElse(Issuer.ORGANISATION),
        set.get("FONDS_FUNCTIONS_CLAIM").orElse(Issuer.FUNCTIONS));
  }

  private static int port(String name, String text) {
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) > 65535
        || Integer.parseInt(text) < 1) {
      throw new UserFacingException(name + " is a number from 1 to 65535, not " + text);
    }
    return Integer.parseInt(text);
  }
}
