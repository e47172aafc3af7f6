package nl.vertrouwensfonds.queries.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastQuestion;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastRow;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Goal;

/**
 * How it goes on, given what is expected.
 *
 * @param days one after the other, today the first
 * @param reached when that reaches the goal; empty when there is none
 */
record Course(List<ForecastRow> days, Optional<Reached> reached) {

  /** Of the rhythms in which as much is kept as expected, the one that serves the goal best. */
  static Course of(ForecastQuestion question, Looks looks) {
    return question
        .goal()
        .map(goal -> best(question, goal, looks))
        .orElseGet(() -> new Course(days(question, fullest(question, looks)), Optional.empty()));
  }

  private static DaysAhead fullest(ForecastQuestion question, Looks looks) {
    var rhythms = Looks.SIDES.stream().map(it -> Rhythm.fullest(it, question.keeping())).toList();
    return looks.ahead(question.expected(), rhythms);
  }

  private static Course best(ForecastQuestion question, Goal goal, Looks looks) {
    var other = Rhythm.fullest(goal.trustor(), question.keeping());
    return Rhythm.within(goal.trustor().other(), question.keeping()).stream()
        .map(it -> course(question, goal, looks, List.of(it, other)))
        .min(Comparator.comparing(it -> it.reached.orElseThrow(), Reached.BETTER))
        .orElseThrow();
  }

  private static Course course(
      ForecastQuestion question, Goal goal, Looks looks, List<Rhythm> rhythms) {
    var ahead = looks.ahead(question.expected(), rhythms);
    var days = days(question, ahead);
    return new Course(days, Optional.of(Reached.of(goal, days, ahead, looks.policy())));
  }

  private static List<ForecastRow> days(ForecastQuestion question, DaysAhead ahead) {
    return Stream.generate(ahead::next).limit(question.days() + 1L).toList();
  }
}
