package nl.vertrouwensfonds.boot;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Hands the world outside the program to the rooms that may not look at it themselves. */
public class Wiring {
  /** The time in whole microseconds, as the log and the database keep it; tests bring their own. */
  @Produces
  @ApplicationScoped
  @DefaultBean
  InstantSource clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }
}
