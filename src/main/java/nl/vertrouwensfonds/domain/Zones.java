package nl.vertrouwensfonds.domain;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/** In whose time two sides can live. */
public final class Zones {

  /** Where those live who say nothing else. */
  public static final ZoneId USUAL = ZoneId.of("Europe/Amsterdam");

  /** Areas by their cities, and UTC. An offset alone does not know of summer. */
  private static final Set<String> PLACES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(it -> it.equals("UTC") || it.contains("/") && !it.startsWith("Etc/"))
          .filter(it -> !it.startsWith("SystemV/"))
          .collect(Collectors.toUnmodifiableSet());

  private Zones() {}

  /** Whether it is a place of the tz database, or UTC. */
  public static boolean isPlace(String name) {
    return PLACES.contains(name);
  }
}
