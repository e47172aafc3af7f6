package nl.vertrouwensfonds.api.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * How people sign in.
 *
 * @param issuer an OpenID Connect issuer; null where links do that work once
 * @param client as whom the window asks there; null without an issuer
 * @param scope what it asks for; null without an issuer
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SignInBody(String issuer, String client, String scope) {

  static final SignInBody BY_LINK = new SignInBody(null, null, null);

  /** What stands in a link. */
  public record UsedLink(@NotNull @CodePointLength(max = 200) String code) {}

  /** What it is exchanged for. */
  public record SignedIn(String token) {}
}
