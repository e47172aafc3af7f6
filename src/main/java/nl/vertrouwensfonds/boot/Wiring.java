package nl.vertrouwensfonds.boot;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.log.Salts;

/** Hands the world outside the program to the rooms that may not look at it themselves. */
public class Wiring {
  /** Tests bring their own. */
  @Produces
  @ApplicationScoped
  @DefaultBean
  InstantSource clock() {
    return SystemClock.microseconds();
  }

  /** Random, so that an id tells nothing of who or when. */
  @Produces
  @ApplicationScoped
  @DefaultBean
  Ids ids() {
    return UUID::randomUUID;
  }

  @Produces
  @ApplicationScoped
  @DefaultBean
  Salts salts() {
    var random = new SecureRandom();
    return () -> {
      byte[] salt = new byte[Salts.LENGTH];
      random.nextBytes(salt);
      return salt;
    };
  }
}
