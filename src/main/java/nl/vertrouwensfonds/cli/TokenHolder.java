package nl.vertrouwensfonds.cli;

import java.time.Duration;
import java.util.Locale;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.SystemClock;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import picocli.CommandLine.Option;

/** Whom a token is for. */
final class TokenHolder {

  enum TokenRole {
    OPERATOR,
    REPORTING
  }

  @Option(
      names = "--person",
      required = true,
      description = "who it is for, within the organisation")
  String person;

  @Option(names = "--org", required = true, description = "code of the organisation")
  String organisation;

  @Option(names = "--role", description = "operator or reporting; nobody else has one")
  TokenRole role;

  /** A token that holds for some time, signed by the key of the data folder. */
  String token(Settings settings, Duration lasts) {
    var signer = TokenSigner.ofDataFolder(settings.data(), SystemClock.microseconds());
    String roleName = role == null ? null : role.name().toLowerCase(Locale.ROOT);
    return signer.sign(person, organisation, roleName, lasts);
  }
}
