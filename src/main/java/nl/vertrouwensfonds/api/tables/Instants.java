package nl.vertrouwensfonds.api.tables;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants in tables: all of one length, so that they sort as texts too. */
public final class Instants {

  private static final DateTimeFormatter SIX =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Instants() {}

  /** RFC 3339, in UTC, with six digits behind the second. */
  public static String six(Instant at) {
    return SIX.format(at);
  }
}
