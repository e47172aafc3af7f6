package nl.vertrouwensfonds.queries.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastRow;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Unlikely;
import nl.vertrouwensfonds.trust.Expected;
import nl.vertrouwensfonds.trust.Forecast;

/** Day after day from now on, each after all that is expected on it. */
final class DaysAhead {

  private final Forecast forecast;
  private final List<Expected> expected;
  private final List<Rhythm> rhythms;
  private final Instant from;
  private final ZoneId zone;
  private final Effort effort;
  private int happened;
  private int kept;
  private LocalDate next;

  /**
   * @param from the instant from which on it looks ahead; its day is the first
   * @param zone where a day ends
   */
  DaysAhead(
      Forecast forecast,
      List<? extends Expected> expected,
      List<Rhythm> rhythms,
      Instant from,
      ZoneId zone,
      Effort effort) {
    this.forecast = forecast;
    this.expected =
        expected.stream()
            .<Expected>map(it -> it)
            .sorted(Comparator.comparing(Expected::at))
            .toList();
    this.rhythms = rhythms;
    this.from = from;
    this.zone = zone;
    this.effort = effort;
    this.next = day(from);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The day of the last thing that is expected, and the first day when nothing is. */
  LocalDate lastExpected() {
    return expected.isEmpty() ? next : day(expected.getLast().at());
  }

  /**
   * The next day.
   *
   * @throws Unlikely for something on it that the rules would not allow
   * @throws TooFarAhead when that would be one day too many
   */
  ForecastRow next() {
    LocalDate on = next;
    next = on.plusDays(1);
    Instant end = Days.after(on, zone);
    var due = due(end);
    effort.spend(1 + due.size());
    due.forEach(this::happens);
    return new ForecastRow(
        on, forecast.balance(Side.CLIENT, end), forecast.balance(Side.SUPPLIER, end));
  }

  private List<Expected> due(Instant end) {
    var due = new ArrayList<Expected>();
    for (; happened < expected.size() && expected.get(happened).at().isBefore(end); happened++) {
      due.add(expected.get(happened));
    }
    for (; Rhythm.instant(from, kept + 1).isBefore(end); kept++) {
      Instant at = Rhythm.instant(from, kept + 1);
      rhythms.forEach(it -> due.addAll(it.at(at, kept + 1)));
    }
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
