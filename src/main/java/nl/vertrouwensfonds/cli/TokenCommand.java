package nl.vertrouwensfonds.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.Revocation;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.SystemClock;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.tokens.Issuer;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** To sign one needs no running service, only its key, and starts no Quarkus. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a bearer token that this service believes.",
      "fonds token revoke: believe none any more that this person was given until now."
    })
final class TokenCommand implements Callable<Integer> {
  private static final int MOST_HOURS = 24 * 30;

  enum TokenRole {
    OPERATOR,
    REPORTING
  }

  enum TokenAct {
    REVOKE
  }

  @Parameters(arity = "0..1", paramLabel = "revoke", description = "revoke, or nothing to get one")
  TokenAct act;

  @Option(
      names = "--person",
      required = true,
      description = "who it is for, within the organisation")
  String person;

  @Option(names = "--org", required = true, description = "code of the organisation")
  String organisation;

  @Option(names = "--role", description = "operator or reporting; nobody else has one")
  TokenRole role;

  @Option(
      names = "--hours",
      defaultValue = "8",
      description = "how long it holds, 1 to 720 (${DEFAULT-VALUE})")
  int hours;

  @Override
  public Integer call() {
    Settings settings = Settings.of(System.getenv());
    if (act == TokenAct.REVOKE) {
      Revocation.revoke(settings, person, organisation);
      return 0;
    }
    settings.issuer().ifPresent(TokenCommand::refuseForeignIssuer);
    if (hours < 1 || hours > MOST_HOURS) {
      throw new UserFacingException("--hours is a number from 1 to " + MOST_HOURS);
    }
    var signer = TokenSigner.ofDataFolder(settings.data(), SystemClock.microseconds());
    String roleName = role == null ? null : role.name().toLowerCase(Locale.ROOT);
    System.out.println(signer.sign(person, organisation, roleName, Duration.ofHours(hours)));
    return 0;
  }

  private static void refuseForeignIssuer(Issuer issuer) {
    throw new UserFacingException(
        "the service believes the tokens of " + issuer.url() + "; get one there");
  }
}
