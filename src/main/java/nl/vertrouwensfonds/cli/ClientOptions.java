package nl.vertrouwensfonds.cli;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.SystemClock;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import picocli.CommandLine.Option;

/** The options of commands that call the running service. */
final class ClientOptions {
  @Option(names = "--url", descriptionKey = "url", paramLabel = "URL")
  URI url;

  @Option(names = "--lang", descriptionKey = "lang", paramLabel = "nl|en")
  TerminalMessages.Language language;

  TerminalMessages messages() {
    return TerminalMessages.in(
        Optional.ofNullable(language), Locale.getDefault(Locale.Category.DISPLAY));
  }

  /**
   * @throws UserFacingException when it is not there, or believes only the tokens of somebody else
   */
  ServiceClient service(Settings settings) {
    if (settings.issuer().isPresent()) {
      throw new UserFacingException(
          messages().text("service.issuer", settings.issuer().get().url()));
    }
    var signer = TokenSigner.ofDataFolder(settings.data(), SystemClock.microseconds());
    var address =
        url == null ? URI.create("http://" + settings.host() + ":" + settings.port()) : url;
    return ServiceClient.connect(address, signer, messages());
  }
}
