package nl.vertrouwensfonds.api.trust;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.trust.Posting;
import nl.vertrouwensfonds.trust.Posting.Cause;

/**
 * What a run of postings comes to.
 *
 * @param opening the balance before the first
 * @param closing the balance after the last
 * @param causes how much each cause moved it, those that did
 */
public record LedgerTotals(Score opening, Score closing, List<CauseTotal> causes) {

  public record CauseTotal(Cause cause, Score amount) {}

  static LedgerTotals of(double opening, List<Posting> postings) {
    Map<Cause, Double> sums = new EnumMap<>(Cause.class);
    postings.forEach(it -> sums.merge(it.cause(), it.amount(), Double::sum));
    var from = Score.balance(opening);
    var to = Score.balance(postings.isEmpty() ? opening : postings.getLast().after());
    return new LedgerTotals(from, to, totals(sums, to.rounded().subtract(from.rounded())));
  }

  /**
   * Rounded so that they come to what lies between the rounded balances: the least is given to, or
   * taken from, those that were rounded most (largest remainder method).
   */
  private static List<CauseTotal> totals(Map<Cause, Double> sums, BigDecimal whole) {
    Map<Cause, Score> rounded = new EnumMap<>(Cause.class);
    sums.forEach((cause, sum) -> rounded.put(cause, Score.of(sum)));
    var told =
        rounded.values().stream().map(Score::rounded).reduce(BigDecimal.ZERO, BigDecimal::add);
    int lacks = whole.subtract(told).movePointRight(Score.DIGITS).intValueExact();
    int sign = Integer.signum(lacks);
    rounded.entrySet().stream()
        .sorted(Comparator.comparingDouble(it -> -sign * it.getValue().lost()))
        .limit(Math.abs(lacks))
        .toList()
        .forEach(it -> rounded.put(it.getKey(), it.getValue().moved(sign)));
    return rounded.entrySet().stream()
        .map(it -> new CauseTotal(it.getKey(), it.getValue()))
        .toList();
  }
}
