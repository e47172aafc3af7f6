package nl.vertrouwensfonds.boot.tokens;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import nl.vertrouwensfonds.log.Bell;
import nl.vertrouwensfonds.log.Loop;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Keeps up with the keys of the issuer. Quarkus reads them when it starts, and again for a token of
 * a key that it does not know; a key that was withdrawn it would believe for ever, so here they are
 * read every so often. While the issuer is away its last keys count; when it never was there, it is
 * looked for until it is.
 */
@ApplicationScoped
class IssuerKeys implements VerifiedTokens.Keys {

  private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

  /** How soon it is looked for again. */
  private static final Duration AWAY = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Has the form of a token, and no key has signed it. */
  private static final String NO_TOKEN = "e30.e30.AA";

  private final TenantConfigBean tenants;
  private final Optional<String> issuer;
  private final Duration every;
  private final Loop loop = new Loop("issuer-keys", new Bell(), this::pause, this::look);
  private volatile long timesRead;
  private boolean isAway;

  IssuerKeys(
      TenantConfigBean tenants,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
      @ConfigProperty(name = "fonds.tokens.keys-every") Duration every) {
    this.tenants = tenants;
    this.issuer = issuer;
    this.every = every;
  }

  void start(@Observes StartupEvent started) {
    if (issuer.isPresent()) {
      tell(!areThere());
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    loop.stop();
  }

  @Override
  public boolean areThere() {
    return tenants.getDefaultTenant().ready();
  }

  @Override
  public long timesRead() {
    return timesRead;
  }

  private Duration pause() {
    return isAway ? AWAY : every;
  }

  private void look() {
    try {
      read();
      timesRead++;
      tell(false);
    } catch (RuntimeException away) {
      LOG.debug("the issuer is away", away);
      if (!Thread.currentThread().isInterrupted()) { // nor is it looked for any more
        tell(true);
      }
    }
  }

  private void read() {
    var tenant = tenants.getDefaultTenant();
    if (!tenant.ready()) {
      tenant.initialize().await().atMost(PATIENCE);
      return;
    }
    tenant
        .provider()
        .refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
        .onFailure(InvalidJwtException.class)
        .recoverWithNull() // after they were read
        .await()
        .atMost(PATIENCE);
  }

  /** Once each time. */
  private void tell(boolean away) {
    if (away && !isAway) {
      LOG.warnf(
          "the issuer %s cannot be reached: %s",
          issuer.get(),
          areThere() ? "its last keys count" : "callers are told to come back (503) until it can");
    } else if (!away && isAway) {
      LOG.warnf("the issuer %s can be reached again", issuer.get());
    }
    isAway = away;
  }
}
