package nl.vertrouwensfonds.api.trust;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.api.trust.TrustBody.Score;
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
    double closing = postings.isEmpty() ? opening : postings.getLast().after();
    return new LedgerTotals(
        Score.of(opening),
        Score.of(closing),
        sums.entrySet().stream()
            .map(it -> new CauseTotal(it.getKey(), Score.of(it.getValue())))
            .toList());
  }
}
