package nl.vertrouwensfonds.queries.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Keeping;
import nl.vertrouwensfonds.trust.Expected.Promise;

/**
 * When a side keeps its promises: at four instants of every thirty days. A rhythm never keeps more
 * than there is room for, so that what is kept early takes nothing from what is kept later; one
 * that contains another keeps all that the other keeps, at the same instants.
 *
 * @param kept of each size, in thirty days
 * @param eager whether it begins with filling the room that there is
 */
record Rhythm(Side owner, Map<Size, Integer> kept, boolean eager) {

  private static final int INSTANTS = 4;
  private static final Duration PAUSE = Rules1.REFILL.dividedBy(INSTANTS);

  /**
   * The rhythms of a side that keeps at most what is said. Who keeps more can keep less, or at
   * better instants; so all of them are looked at, and more keeping is never told as later.
   */
  static List<Rhythm> within(Side owner, List<Keeping> keeping) {
    var pace = pace(owner, keeping);
    boolean plenty = weight(pace) >= 2 * Rules1.ROOM;
    return fitting(pace).stream()
        .flatMap(kept ->
            plenty && weight(kept) == Rules1.ROOM
                ? Stream.of(new Rhythm(owner, kept, false), new Rhythm(owner, kept, true))
                : Stream.of(new Rhythm(owner, kept, false)))
        .toList();
  }

  /** The one of them that keeps most. */
  static Rhythm fullest(Side owner, List<Keeping> keeping) {
    return within(owner, keeping).stream()
        .max(
            Comparator.comparingDouble((Rhythm it) -> weight(it.kept)).thenComparing(Rhythm::eager))
        .orElseThrow();
  }

  private static Map<Size, Integer> pace(Side owner, List<Keeping> keeping) {
    var pace = new EnumMap<Size, Integer>(Size.class);
    keeping.stream()
        .filter(it -> it.owner() == owner)
        .forEach(it -> pace.merge(it.size(), it.perThirtyDays(), Integer::sum));
    return pace;
  }

  /** All that fits of a pace, from nothing on. */
  private static List<Map<Size, Integer>> fitting(Map<Size, Integer> pace) {
    var all = List.of(Map.<Size, Integer>of());
    for (Size size : pace.keySet()) {
      all = all.stream().flatMap(it -> fitting(it, size, pace.get(size))).toList();
    }
    return all;
  }

  private static Stream<Map<Size, Integer>> fitting(Map<Size, Integer> kept, Size size, int most) {
    return IntStream.rangeClosed(0, most)
        .mapToObj(count -> with(kept, size, count))
        .takeWhile(it -> weight(it) <= Rules1.ROOM);
  }

  private static Map<Size, Integer> with(Map<Size, Integer> kept, Size size, int count) {
    var more = new EnumMap<Size, Integer>(Size.class);
    more.putAll(kept);
    if (count > 0) {
      more.put(size, count);
    }
    return more;
  }

  private static double weight(Map<Size, Integer> kept) {
    return kept.entrySet().stream()
        .mapToDouble(it -> it.getValue() * Rules1.weight(it.getKey()))
        .sum();
  }

  /** The instant of that number, from 1 on. */
  static Instant instant(Instant from, int number) {
    return from.plus(PAUSE.multipliedBy(number));
  }

  /** What is kept at the instant of that number. */
  List<Promise> at(Instant instant, int number) {
    var promises = new ArrayList<Size>();
    kept.forEach((size, count) ->
        promises.addAll(
            Collections.nCopies(until(number, count) - until(number - 1, count), size)));
    if (eager && number == 1) {
      promises.addAll(whole());
    }
    return promises.stream().map(size -> new Promise(instant, owner, size, Outcome.KEPT)).toList();
  }

  private static int until(int number, int count) {
    return count * number / INSTANTS;
  }

  /** As much as there can be room for, in promises of this rhythm. */
  private List<Size> whole() {
    Size size = kept.keySet().iterator().next();
    return Collections.nCopies((int) Math.ceil(Rules1.ROOM / Rules1.weight(size)), size);
  }
}
