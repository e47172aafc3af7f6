package nl.vertrouwensfonds.queries.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastQuestion;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastRow;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Goal;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Keeping;
import nl.vertrouwensfonds.trust.Expected;
import nl.vertrouwensfonds.trust.Expected.OnBreach;

/**
 * Looks for what reaches a goal by a day. Of the steps that are open the first that suffice, in the
 * order in which they are walked; of promises the fewest; both only when neither suffices. It looks
 * at no pace beyond what there is room for, so the work is bounded: no more than a few dozen looks
 * ahead, to that day.
 */
final class WaySearch {

  /** Keeping more normal promises in thirty days brings nothing sooner. */
  private static final int FULLEST = 4;

  private record Tried(int steps, Rhythm rhythm) {}

  private final Looks looks;
  private final ForecastQuestion question;
  private final Goal goal;
  private final LocalDate day;
  private final List<OnBreach> steps;
  private final Map<Tried, Reached> tried = new HashMap<>();

  WaySearch(Looks looks, ForecastQuestion question, Goal goal, LocalDate day) {
    this.looks = looks;
    this.question = question;
    this.goal = goal;
    this.day = day;
    this.steps =
        OpenSteps.of(looks.relationship(), trustee(), question.expected(), looks.tomorrow());
  }

  private Side trustee() {
    return goal.trustor().other();
  }

  WaysBy search() {
    var found = way(0, 0).map(List::of).orElseGet(this::least);
    var most =
        found.isEmpty() ? reached(steps.size(), FULLEST).most() : Optional.<ForecastRow>empty();
    return new WaysBy(day, found, most);
  }

  private List<Way> least() {
    var alone =
        Stream.of(fewest(steps.size(), it -> way(it, 0)), fewest(FULLEST, it -> way(0, it)))
            .flatMap(Optional::stream)
            .toList();
    return alone.isEmpty() && !steps.isEmpty()
        ? fewest(FULLEST, it -> way(steps.size(), it)).stream().toList()
        : alone;
  }

  /** Where all of it does not suffice, nobody looks for less. */
  private static Optional<Way> fewest(int most, IntFunction<Optional<Way>> way) {
    return most == 0 || way.apply(most).isEmpty()
        ? Optional.empty()
        : IntStream.rangeClosed(1, most).mapToObj(way).flatMap(Optional::stream).findFirst();
  }

  private Optional<Way> way(int taken, int promises) {
    var pace = promises == 0 ? OptionalInt.empty() : OptionalInt.of(promises);
    return reached(taken, promises).on().map(on -> new Way(steps.subList(0, taken), pace, on));
  }

  private Reached reached(int taken, int promises) {
    var keeping = new ArrayList<>(question.keeping());
    if (promises > 0) {
      keeping.add(new Keeping(trustee(), Size.NORMAL, promises));
    }
    return Rhythm.within(trustee(), keeping).stream()
        .map(it -> tried.computeIfAbsent(new Tried(taken, it), this::look))
        .min(Reached.BETTER)
        .orElseThrow();
  }

  private Reached look(Tried it) {
    var expected = new ArrayList<Expected>(question.expected());
    expected.addAll(steps.subList(0, it.steps()));
    var other = Rhythm.fullest(goal.trustor(), question.keeping());
    return Reached.by(day, goal, looks.ahead(expected, List.of(it.rhythm(), other)));
  }
}
