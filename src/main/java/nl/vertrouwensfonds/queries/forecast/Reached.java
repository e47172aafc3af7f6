package nl.vertrouwensfonds.queries.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastRow;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Goal;
import nl.vertrouwensfonds.trust.TrustPolicy;

/**
 * When a fund is as full as somebody wishes.
 *
 * @param on the first day at whose end it is; empty for never, however long it goes on like this
 * @param most the fullest it can get, on the first day that comes within half a hundredth of it;
 *     empty when it is reached, and while there is no evidence
 */
public record Reached(Goal goal, Optional<LocalDate> on, Optional<ForecastRow> most) {

  /** In this many days every probation that goes on keeping commitments is complete. */
  private static final int PROVED = 2 * 366;

  /** Then all that still moves halves with each half-life: what is left is a millionth. */
  private static final int HALVINGS = 20;

  /** What two digits do not show. */
  private static final double UNSEEN = 0.005;

  /** The sooner it is reached the better; never is the better the fuller it gets. */
  static final Comparator<Reached> BETTER =
      Comparator.<Reached, LocalDate>comparing(it -> it.on.orElse(LocalDate.MAX))
          .thenComparing(it -> -it.fullest());

  /**
   * @param days that were looked at already; it looks at later ones as long as anything moves
   */
  static Reached of(Goal goal, List<ForecastRow> days, DaysAhead ahead, TrustPolicy policy) {
    LocalDate last = ahead.lastExpected().plusDays(PROVED);
    LocalDate end = last.plusDays((long) Math.ceil(HALVINGS * policy.halfLifeDays()));
    return by(end, goal, days.iterator(), ahead);
  }

  /** The same, for who does not look further than a day. */
  static Reached by(LocalDate end, Goal goal, DaysAhead ahead) {
    return by(end, goal, List.<ForecastRow>of().iterator(), ahead);
  }

  private static Reached by(
      LocalDate end, Goal goal, Iterator<ForecastRow> looked, DaysAhead ahead) {
    var known = new ArrayList<ForecastRow>();
    for (ForecastRow day = next(looked, ahead); !day.on().isAfter(end); day = next(looked, ahead)) {
      var balance = day.of(goal.trustor());
      if (balance.isPresent() && balance.getAsDouble() >= goal.balance()) {
        return new Reached(goal, Optional.of(day.on()), Optional.empty());
      }
      if (balance.isPresent()) {
        known.add(day);
      }
    }
    return new Reached(goal, Optional.empty(), most(goal, known));
  }

  private static ForecastRow next(Iterator<ForecastRow> looked, DaysAhead ahead) {
    return looked.hasNext() ? looked.next() : ahead.next();
  }

  private static Optional<ForecastRow> most(Goal goal, List<ForecastRow> known) {
    Comparator<ForecastRow> fuller = Comparator.comparingDouble(it -> balance(goal, it));
    return known.stream()
        .max(fuller)
        .flatMap(most ->
            known.stream()
                .filter(it -> balance(goal, it) > balance(goal, most) - UNSEEN)
                .findFirst()
                .map(first -> most.on(first.on())));
  }

  private static double balance(Goal goal, ForecastRow row) {
    return row.of(goal.trustor()).orElseThrow();
  }

  private double fullest() {
    return most.map(it -> balance(goal, it)).orElse(0.0);
  }
}
