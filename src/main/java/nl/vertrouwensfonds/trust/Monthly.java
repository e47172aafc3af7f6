package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.trust.Ledger.Cause;
import nl.vertrouwensfonds.trust.Ledger.Posting;

/**
 * A ledger in which what time did is one posting a calendar month (UTC) for each cause and breach,
 * at the end of the month, behind what events did in it. It adds up to the same balance: each
 * posting goes on from the one before, so that at the end of a month they are at the balance.
 */
public final class Monthly {

  private record Line(Cause cause, UUID breach) {}

  private final List<Posting> postings = new ArrayList<>();
  private final Map<Line, Double> passed = new LinkedHashMap<>();
  private YearMonth month;
  private double balance;

  private Monthly(double balance) {
    this.balance = balance;
  }

  /**
   * @param postings in order; those of time end where a month does
   * @param until the end of the last month, which may have days to go
   */
  static List<Posting> of(List<Posting> postings, Instant until) {
    var monthly = new Monthly(postings.isEmpty() ? 0 : postings.getFirst().before());
    postings.forEach(monthly::take);
    monthly.close(until);
    return List.copyOf(monthly.postings);
  }

  /** The month of a posting. What time did until midnight belongs to the month that ends then. */
  public static YearMonth month(Posting it) {
    Instant within = it.event() == null ? it.at().minusNanos(1) : it.at();
    return YearMonth.from(within.atZone(ZoneOffset.UTC));
  }

  /** The midnights between two instants, neither included, at which a month begins. */
  static List<Instant> starts(Instant from, Instant until) {
    var first = LocalDate.ofInstant(from, ZoneOffset.UTC).withDayOfMonth(1);
    return Stream.iterate(first.plusMonths(1), it -> it.plusMonths(1))
        .map(it -> it.atStartOfDay().toInstant(ZoneOffset.UTC))
        .takeWhile(it -> it.isBefore(until))
        .toList();
  }

  private void take(Posting it) {
    if (month != null && month(it).isAfter(month)) {
      close(month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
    month = month(it);
    if (it.event() == null) {
      passed.merge(new Line(it.cause(), it.breach()), it.amount(), Double::sum);
    } else {
      post(it.at(), it.cause(), it.event(), it.breach(), it.amount());
    }
  }

  private void close(Instant end) {
    passed.entrySet().stream()
        .sorted(Comparator.comparing(it -> it.getKey().breach() == null ? 0 : 1))
        .forEach(it -> post(end, it.getKey().cause(), null, it.getKey().breach(), it.getValue()));
    passed.clear();
  }

  private void post(Instant at, Cause cause, UUID event, UUID breach, double amount) {
    double after = balance + amount;
    postings.add(new Posting(at, cause, event, breach, amount, balance, after));
    balance = after;
  }
}
