package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Calendar months, in UTC. */
public final class Months {

  private Months() {}

  /** The month of a posting. What time did until midnight belongs to the month that ends then. */
  public static YearMonth of(Posting posting) {
    Instant within = posting.event() == null ? posting.at().minusNanos(1) : posting.at();
    return YearMonth.from(within.atZone(ZoneOffset.UTC));
  }

  /** The midnight with which a month ends. */
  static Instant end(YearMonth month) {
    return month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** The midnights between two instants, neither included, at which a month begins. */
  static List<Instant> starts(Instant from, Instant until) {
    var first = LocalDate.ofInstant(from, ZoneOffset.UTC).withDayOfMonth(1);
    return Stream.iterate(first.plusMonths(1), it -> it.plusMonths(1))
        .map(it -> it.atStartOfDay().toInstant(ZoneOffset.UTC))
        .takeWhile(it -> it.isBefore(until))
        .toList();
  }
}
