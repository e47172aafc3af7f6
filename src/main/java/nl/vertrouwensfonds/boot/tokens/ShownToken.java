package nl.vertrouwensfonds.boot.tokens;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a token says of itself, which counts once its signature is verified.
 *
 * @param head its JOSE header
 */
record ShownToken(JsonObject head, JsonObject claims) {

  private static final String ACCESS = "at+jwt";
  private static final String ANY = "jwt";

  /** What tokens have that are for whoever logged in, or tell that somebody logged out. */
  private static final Set<String> OF_OTHERS = Set.of("nonce", "at_hash", "c_hash", "events");

  /** Empty when it is not of that form (RFC 7515, section 7.1). */
  static Optional<ShownToken> read(String token) {
    String[] parts = token.split("\\.", -1);
    try {
      return parts.length == 3
          ? Optional.of(new ShownToken(decoded(parts[0]), decoded(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException | DecodeException e) {
      return Optional.empty();
    }
  }

  private static JsonObject decoded(String part) {
    return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(part)));
  }

  /**
   * Whether it was made to be shown to a service by whoever has it. One that says so in its head is
   * (RFC 9068); of those that leave it open, as many issuers do, one that could be an ID token or
   * another is not. One that is bound to a key (RFC 7800) is not either: whoever shows it would
   * have to prove that it has the key, and nobody asks for that here.
   */
  boolean isAccessToken() {
    return switch (type()) {
      case ACCESS -> saysBearer();
      case ANY -> saysBearer() && OF_OTHERS.stream().noneMatch(claims::containsKey);
      default -> false;
    };
  }

  /** Media type without what may be left out (RFC 7515, section 4.1.9). */
  private String type() {
    String type = String.valueOf(head.getValue("typ", ANY)).toLowerCase(Locale.ROOT);
    return type.startsWith("application/") ? type.substring("application/".length()) : type;
  }

  /** Keycloak tells its tokens apart by a claim, under the name that is the head's elsewhere. */
  private boolean saysBearer() {
    return !claims.containsKey("cnf") && "Bearer".equals(claims.getValue("typ", "Bearer"));
  }
}
