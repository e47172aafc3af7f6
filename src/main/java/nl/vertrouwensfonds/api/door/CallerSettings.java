package nl.vertrouwensfonds.api.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one caller may take; set in the environment, as the README says. */
@ConfigMapping(prefix = "fonds.callers")
public interface CallerSettings {

  /** In what time a request has to be whole, counted from its head. */
  @WithDefault("10S")
  Duration bodyTime();

  @WithDefault("30000")
  long readsPerMinute();

  @WithDefault("30000")
  long writesPerMinute();

  @WithDefault("60")
  long costlyPerMinute();

  /** How many reads and writes at the same time. */
  @WithDefault("32")
  int atOnce();

  /** How many costly ones at the same time. */
  @WithDefault("4")
  int costlyAtOnce();
}
