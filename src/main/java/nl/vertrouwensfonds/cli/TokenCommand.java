package nl.vertrouwensfonds.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.Revocation;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.tokens.Issuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  enum TokenAct {
    REVOKE
  }

  @Parameters(arity = "0..1", paramLabel = "revoke", description = "revoke, or nothing to get one")
  TokenAct act;

  @Mixin TokenHolder holder;

  @Option(
      names = "--hours",
      defaultValue = "8",
      description = "how long it holds, 1 to 720 (${DEFAULT-VALUE})")
  int hours;

  @Override
  public Integer call() {
    Settings settings = Settings.of(System.getenv());
    if (act == TokenAct.REVOKE) {
      Revocation.revoke(settings, holder.person, holder.organisation);
      return 0;
    }
    settings.issuer().ifPresent(TokenCommand::refuseForeignIssuer);
    if (hours < 1 || hours > MOST_HOURS) {
      throw new UserFacingException("--hours is a number from 1 to " + MOST_HOURS);
    }
    System.out.println(holder.token(settings, Duration.ofHours(hours)));
    return 0;
  }

  private static void refuseForeignIssuer(Issuer issuer) {
    throw new UserFacingException(
        "the service believes the tokens of " + issuer.url() + "; get one there");
  }
}
