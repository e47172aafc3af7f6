package nl.vertrouwensfonds.cli;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.SystemClock;
import nl.vertrouwensfonds.boot.data.Refused;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import nl.vertrouwensfonds.cli.client.Service;
import nl.vertrouwensfonds.cli.terminal.Words;
import picocli.CommandLine.Option;

/** The options of commands that call the running service. */
final class Reaching {
  @Option(names = "--url", descriptionKey = "url", paramLabel = "URL")
  URI url;

  @Option(names = "--lang", descriptionKey = "lang", paramLabel = "nl|en")
  Words.Language language;

  Words words() {
    return Words.in(Optional.ofNullable(language), Locale.getDefault(Locale.Category.DISPLAY));
  }

  /**
   * @throws Refused when it is not there, or believes only the tokens of somebody else
   */
  Service service(Settings settings) {
    if (settings.issuer().isPresent()) {
      throw new Refused(words().say("service.issuer", settings.issuer().get()));
    }
    var signer = TokenSigner.ofDataFolder(settings.data(), SystemClock.microseconds());
    var address =
        url == null ? URI.create("http://" + settings.host() + ":" + settings.port()) : url;
    return Service.at(address, signer, words());
  }
}
