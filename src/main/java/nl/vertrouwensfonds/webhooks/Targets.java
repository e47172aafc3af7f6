package nl.vertrouwensfonds.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.webhooks.Answer.Failure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where may be sent to: by https to addresses outside this network, unless a setting says that
 * anything goes. A name is looked up for each sending, and exactly the address that was judged is
 * connected to: a name that leads elsewhere a moment later leads nowhere.
 */
@ApplicationScoped
class Targets {

  private static final int LONGEST = 2000;

  private final boolean anything;

  Targets(@ConfigProperty(name = "fonds.webhooks.targets") String allowed) {
    if (!allowed.equals("public") && !allowed.equals("any")) {
      throw new IllegalArgumentException("FONDS_WEBHOOK_TARGETS is public or any");
    }
    this.anything = allowed.equals("any");
  }

  /** An address that messages can be sent to; empty for any other. A name is not looked up. */
  Optional<URI> read(String url) {
    try {
      var uri = new URI(url);
      boolean secure = "https".equalsIgnoreCase(uri.getScheme());
      boolean plain = anything && "http".equalsIgnoreCase(uri.getScheme());
      boolean whole = uri.getHost() != null && uri.getFragment() == null;
      boolean bare = uri.getUserInfo() == null && url.length() <= LONGEST && uri.getPort() <= 65535;
      return (secure || plain) && whole && bare ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Looks a name up; takes as long as that takes.
   *
   * @throws Refused when it leads nowhere, or where it may not lead
   */
  InetAddress resolve(String host) throws Refused {
    InetAddress[] found;
    try {
      found = InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new Refused(Failure.ADDRESS_UNKNOWN);
    }
    // A name that leads inside too is not trusted to lead outside.
    if (!anything && !Stream.of(found).allMatch(PublicAddress::is)) {
      throw new Refused(Failure.TARGET_REFUSED);
    }
    return found[0];
  }

  /** Why nothing is sent. */
  static final class Refused extends Exception {
    final Failure failure;

    Refused(Failure failure) {
      super(failure.name(), null, false, false);
      this.failure = failure;
    }
  }
}
