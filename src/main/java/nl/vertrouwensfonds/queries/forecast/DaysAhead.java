package nl.vertrouwensfonds.queries.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastRow;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Keeping;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Unlikely;
import nl.vertrouwensfonds.trust.Expected;
import nl.vertrouwensfonds.trust.Expected.Promise;
import nl.vertrouwensfonds.trust.Forecast;

/** Day after day from now on, each after all that is expected on it. */
final class DaysAhead {

  private static final Duration MONTH = Duration.ofDays(30);

  /** Promises kept at even distances. */
  private static final class Steady {
    private final Keeping keeping;
    private final Duration pause;
    private Instant next;

    Steady(Keeping keeping, Instant from) {
      this.keeping = keeping;
      this.pause = MONTH.dividedBy(keeping.perThirtyDays());
      this.next = from.plus(pause);
    }

    void until(Instant end, Consumer<Expected> due) {
      for (; next.isBefore(end); next = next.plus(pause)) {
        due.accept(new Promise(next, keeping.owner(), keeping.size(), Outcome.KEPT));
      }
    }
  }

  private final Forecast forecast;
  private final List<Expected> expected;
  private final List<Steady> steady;
  private int happened;
  private LocalDate next;

  /**
   * @param from the instant from which on it looks ahead; its day is the first
   */
  DaysAhead(Forecast forecast, List<Expected> expected, List<Keeping> keeping, Instant from) {
    this.forecast = forecast;
    this.expected = expected.stream().sorted(Comparator.comparing(Expected::at)).toList();
    this.steady = keeping.stream().map(it -> new Steady(it, from)).toList();
    this.next = day(from);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** The day of the last thing that is expected, and the first day when nothing is. */
  LocalDate lastExpected() {
    return expected.isEmpty() ? next : day(expected.getLast().at());
  }

  /**
   * The next day.
   *
   * @throws Unlikely for something on it that the rules would not allow
   */
  ForecastRow next() {
    LocalDate on = next;
    next = on.plusDays(1);
    Instant end = Days.after(on);
    due(end).forEach(this::happens);
    return new ForecastRow(
        on, forecast.balance(Side.CLIENT, end), forecast.balance(Side.SUPPLIER, end));
  }

  private List<Expected> due(Instant end) {
    var due = new ArrayList<Expected>();
    for (; happened < expected.size() && expected.get(happened).at().isBefore(end); happened++) {
      due.add(expected.get(happened));
    }
    steady.forEach(it -> it.until(end, due::add));
    due.sort(Comparator.comparing(Expected::at));
    return due;
  }

  private void happens(Expected it) {
    forecast
        .expect(it)
        .ifPresent(rule -> {
          throw new Unlikely(it, rule);
        });
  }
}
