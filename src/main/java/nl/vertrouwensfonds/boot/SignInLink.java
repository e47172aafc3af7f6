package nl.vertrouwensfonds.boot;

import java.security.SecureRandom;
import java.util.Base64;
import nl.vertrouwensfonds.access.SealedToken;

/**
 * A link with which somebody signs in once, at the window of a service that signs its own tokens.
 */
public final class SignInLink {

  /** How long it can be opened. What it lets in has a time of its own. */
  private static final String KEEP =
      """
      insert into sign_in_link (hash, sealed, expires_at)
      values (?, ?, clock_timestamp() + interval '15 minutes')
      """;

  private static final String FORGET =
      "delete from sign_in_link where expires_at <= clock_timestamp()";

  private SignInLink() {}

  /**
   * A code that is good for a quarter of an hour, once.
   *
   * @param token what it is exchanged for
   * @throws nl.vertrouwensfonds.boot.data.UserFacingException when the database does not run, or
   *     refuses
   */
  public static String keep(Settings settings, String token) {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    String code = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    var sealed = SealedToken.of(code, token);
    OwnerConnection.with(
        settings,
        owner -> {
          try (var forget = owner.createStatement();
              var keep = owner.prepareStatement(KEEP)) {
            forget.executeUpdate(FORGET);
            keep.setBytes(1, sealed.hash());
            keep.setBytes(2, sealed.bytes());
            return keep.executeUpdate();
          }
        });
    return code;
  }
}
