package nl.vertrouwensfonds.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.access.ShutOut;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets go, once in a while, of followers whose tokens are not believed any more. */
@ApplicationScoped
class Believed {

  private final ShutOut shutOut;
  private final Duration every;

  /** The hub's thread alone uses it. */
  private Instant next = Instant.MIN;

  Believed(ShutOut shutOut, @ConfigProperty(name = "fonds.feed.believed-every") Duration every) {
    this.shutOut = shutOut;
    this.every = every;
  }

  /** All of them are asked about at once. */
  void look(Collection<Following> all, Instant now) {
    if (now.isBefore(next)) {
      return;
    }
    var gone = shutOut.among(all.stream().map(it -> it.token).collect(Collectors.toSet()));
    all.stream().filter(it -> gone.contains(it.token)).forEach(it -> it.follower.close());
    next = now.plus(every);
  }
}
