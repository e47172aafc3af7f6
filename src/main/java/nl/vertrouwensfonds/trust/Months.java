package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Calendar months, where they are lived. */
public record Months(ZoneId zone) {

  /** The month of a posting. What time did until midnight belongs to the month that ends then. */
  public YearMonth of(Posting posting) {
    Instant within = posting.event() == null ? posting.at().minusNanos(1) : posting.at();
    return YearMonth.from(within.atZone(zone));
  }

  /** The midnight with which a month ends. */
  Instant end(YearMonth month) {
    return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
  }

  /** The midnights between two instants, neither included, at which a month begins. */
  List<Instant> starts(Instant from, Instant until) {
    var first = LocalDate.ofInstant(from, zone).withDayOfMonth(1);
    return Stream.iterate(first.plusMonths(1), it -> it.plusMonths(1))
        .map(it -> it.atStartOfDay(zone).toInstant())
        .takeWhile(it -> it.isBefore(until))
        .toList();
  }
}
