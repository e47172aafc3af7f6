package nl.vertrouwensfonds.queries.forecast;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastAnswer;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastQuestion;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Unlikely;

/** Looks ahead from one instant: what is today is the same for all that is asked of it. */
public final class Outlook {

  private final Snapshot snapshot;

  Outlook(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The day from which on it looks ahead, where both live. */
  public LocalDate today() {
    return LocalDate.ofInstant(snapshot.asOf().at(), snapshot.head().zone());
  }

  /** When people act on a day. */
  public Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(snapshot.head().zone()).toInstant();
  }

  /**
   * @param gone whether nobody waits for the answer any more
   * @throws Unlikely for something that the rules would not allow
   * @throws TooFarAhead for more than one question may cost
   * @throws java.util.concurrent.CancellationException when nobody waits for it
   */
  public ForecastAnswer answer(ForecastQuestion question, BooleanSupplier gone) {
    var replay = snapshot.replay();
    var policy = question.tried().orElseGet(replay::policy);
    var looks = new Looks(replay, policy, snapshot.asOf().at(), new Effort(gone));
    var course = Course.of(question, looks);
    var rows = IntStream.iterate(0, it -> it < course.days().size(), it -> it + question.step());
    return new ForecastAnswer(
        snapshot.asOf(),
        policy.name(),
        contested(),
        rows.mapToObj(course.days()::get).toList(),
        course.reached(),
        ways(question, looks));
  }

  private static Optional<WaysBy> ways(ForecastQuestion question, Looks looks) {
    return question
        .goal()
        .flatMap(goal -> goal.by().map(day -> new WaySearch(looks, question, goal, day).search()));
  }

  private Set<Side> contested() {
    var scores = snapshot.replay().relationship().scores();
    return Looks.SIDES.stream().filter(scores::isContested).collect(toSet());
  }
}
