package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.trust.Posting.Cause;

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
   * @param until the end of the last month, which may have days to go
   */
  public static List<Posting> of(List<Effect> effects, List<Adopted> adopted, Instant until) {
    var postings = Ledger.endingWithMonths(effects, adopted, until);
    var monthly = new Monthly(postings.isEmpty() ? 0 : postings.getFirst().before());
    postings.forEach(monthly::take);
    monthly.close(until);
    return List.copyOf(monthly.postings);
  }

  private void take(Posting it) {
    var of = Months.of(it);
    if (month != null && of.isAfter(month)) {
      close(Months.end(month));
    }
    month = of;
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
