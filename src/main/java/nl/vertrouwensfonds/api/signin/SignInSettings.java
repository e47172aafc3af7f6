package nl.vertrouwensfonds.api.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whether there is a window, and as whom it asks an issuer for tokens. */
@ConfigMapping(prefix = "fonds.window")
public interface SignInSettings {

  /** Off: nothing is served at {@code /}, and nobody signs in here. */
  @WithDefault("true")
  boolean enabled();

  /** The issuer; set at start. */
  Optional<String> issuer();

  /** A public client of the issuer, by authorization code with PKCE. */
  @WithDefault("portal")
  String client();

  /** With spaces between. */
  @WithDefault("openid")
  String scope();
}
