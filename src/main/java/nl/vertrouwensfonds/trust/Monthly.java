package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.trust.Posting.Cause;

/**
 * A ledger for people to read: what time did is one posting a calendar month for each cause and
 * breach, at the end of the month, behind what events did in it. What does not show in two digits
 * waits for a later month, and in the end goes with the last one told. It adds up to the same
 * balance: each posting goes on from the one before, so that at the end of a month they are at the
 * balance, but for what waits.
 */
public final class Monthly {

  /** What two digits do not show. */
  static final double UNSEEN = 0.005;

  private record Line(Cause cause, UUID breach) {}

  private final List<Posting> postings = new ArrayList<>();
  private final Map<Line, Double> passed = new LinkedHashMap<>();
  private final Map<Line, Integer> told = new HashMap<>();
  private final Months months;
  private YearMonth month;

  private Monthly(Months months) {
    this.months = months;
  }

  /**
   * @param until the end of the last month, which may have days to go
   * @param zone where a month ends
   */
  public static List<Posting> of(
      List<Effect> effects, List<Adopted> adopted, Instant until, ZoneId zone) {
    var months = new Months(zone);
    var postings = Daily.of(Ledger.endingWithMonths(effects, adopted, until, months), UNSEEN, zone);
    var monthly = new Monthly(months);
    postings.forEach(monthly::take);
    monthly.tell(until, it -> Math.abs(it) >= UNSEEN);
    monthly.leaveNothing();
    monthly.tell(until, it -> Math.abs(it) >= Ledger.NOTHING);
    return monthly.chained(postings.isEmpty() ? 0 : postings.getFirst().before());
  }

  private void take(Posting it) {
    var of = months.of(it);
    if (month != null && of.isAfter(month)) {
      tell(months.end(month), amount -> Math.abs(amount) >= UNSEEN);
    }
    month = of;
    if (it.event() == null) {
      passed.merge(new Line(it.cause(), it.breach()), it.amount(), Double::sum);
    } else {
      postings.add(it);
    }
  }

  /** Tells what time did until the end of a month, as far as it is worth it. */
  private void tell(Instant end, Predicate<Double> worth) {
    var lines = passed.keySet().stream().filter(it -> worth.test(passed.get(it)));
    lines
        .sorted(Comparator.comparing(it -> it.breach() == null ? 0 : 1))
        .toList()
        .forEach(it -> {
          told.put(it, postings.size());
          double amount = passed.remove(it);
          postings.add(new Posting(end, it.cause(), null, it.breach(), amount, 0, 0));
        });
  }

  /** What still waits goes with what was told of the like last. */
  private void leaveNothing() {
    for (Line it : List.copyOf(passed.keySet())) {
      if (told.containsKey(it)) {
        int at = told.get(it);
        postings.set(at, postings.get(at).plus(passed.remove(it)));
      }
    }
  }

  private List<Posting> chained(double start) {
    var chain = new ArrayList<Posting>();
    double balance = start;
    for (Posting it : postings) {
      chain.add(it.from(balance));
      balance = chain.getLast().after();
    }
    return List.copyOf(chain);
  }
}
