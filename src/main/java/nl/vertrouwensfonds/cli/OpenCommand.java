package nl.vertrouwensfonds.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.SignInLink;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The token does not stand in the link: that is kept where addresses are. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    description =
        "Prints a link that opens the window in a browser, once, for a quarter of an hour.")
final class OpenCommand implements Callable<Integer> {

  private static final Duration LET_IN = Duration.ofHours(8);

  @Mixin TokenHolder holder;

  @Option(
      names = "--address",
      description = "where a browser finds the service; here, unless another is told")
  String address;

  @Override
  public Integer call() {
    var settings = Settings.of(System.getenv());
    if (settings.issuer().isPresent()) {
      throw new UserFacingException(
          "open %s and sign in at %s".formatted(place(settings), settings.issuer().get().url()));
    }
    String token = holder.token(settings, LET_IN);
    System.out.println(place(settings) + "/#once=" + SignInLink.keep(settings, token));
    return 0;
  }

  private String place(Settings settings) {
    return address == null ? "http://localhost:" + settings.port() : address.replaceAll("/+$", "");
  }
}
