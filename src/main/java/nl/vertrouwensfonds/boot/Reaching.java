package nl.vertrouwensfonds.boot;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import nl.vertrouwensfonds.boot.calling.Service;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.Refused;
import nl.vertrouwensfonds.boot.terminal.Words;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
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
    var key = SigningKey.existing(new DataFolder(settings.data()));
    var address =
        url == null ? URI.create("http://" + settings.host() + ":" + settings.port()) : url;
    return Service.at(address, new TokenSigner(key, Clock.systemUTC()), words());
  }
}
