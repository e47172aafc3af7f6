package nl.vertrouwensfonds.queries.forecast;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Answer;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Question;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Unlikely;
import nl.vertrouwensfonds.trust.Forecast;

/** Looks ahead once, from one instant: what is today is the same for all that is asked of it. */
public final class Outlook {

  private static final List<Side> SIDES = List.of(Side.CLIENT, Side.SUPPLIER);

  private final Snapshot snapshot;

  Outlook(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The day from which on it looks ahead, in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(snapshot.asOf().at(), ZoneOffset.UTC);
  }

  /**
   * @throws Unlikely for something that the rules would not allow
   */
  public Answer answer(Question question) {
    var replay = snapshot.replay();
    var policy = question.tried().orElseGet(replay::policy);
    var contested = contested();
    var accounts = SIDES.stream().collect(toMap(it -> it, it -> replay.account(it, policy)));
    var forecast = new Forecast(replay.relationship(), accounts, policy);
    var from = snapshot.asOf().at();
    var ahead = new DaysAhead(forecast, question.expected(), question.keeping(), from);
    var days = Stream.generate(ahead::next).limit(question.days() + 1L).toList();
    var rows = IntStream.iterate(0, it -> it < days.size(), it -> it + question.step());
    return new Answer(
        snapshot.asOf(),
        policy.name(),
        contested,
        rows.mapToObj(days::get).toList(),
        question.goal().map(goal -> Reached.of(goal, days, ahead, policy)));
  }

  private Set<Side> contested() {
    var scores = snapshot.replay().relationship().scores();
    return SIDES.stream().filter(scores::isContested).collect(toSet());
  }
}
