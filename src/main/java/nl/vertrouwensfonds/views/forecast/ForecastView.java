package nl.vertrouwensfonds.views.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.log.RelationshipRow;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.trust.Account;
import nl.vertrouwensfonds.trust.Expected;
import nl.vertrouwensfonds.trust.Expected.Promise;
import nl.vertrouwensfonds.trust.Forecast;
import nl.vertrouwensfonds.trust.TrustPolicy;
import nl.vertrouwensfonds.views.asking.Asked;
import nl.vertrouwensfonds.views.asking.Asking;
import nl.vertrouwensfonds.views.asking.Past;
import nl.vertrouwensfonds.views.asking.Past.Told;

/** How both balances would go on, given what is expected. Nothing of it is stored. */
@ApplicationScoped
public class ForecastView {

  private static final Duration MONTH = Duration.ofDays(30);

  /** A steady pace of promises kept from now on. */
  public record Keeping(Side owner, Size size, int perThirtyDays) {}

  /** How full a fund should be. */
  public record Goal(Side trustor, double balance) {}

  /**
   * @param expected in any order
   * @param days how many days are looked ahead
   * @param step the days between two rows
   */
  public record Question(
      List<Expected> expected,
      List<Keeping> keeping,
      Optional<Goal> goal,
      int days,
      int step,
      Optional<TrustPolicy> tried) {}

  /** Both balances at the end of a day, in UTC. */
  public record Row(
      LocalDate on, OptionalDouble clientInSupplier, OptionalDouble supplierInClient) {
    OptionalDouble of(Side trustor) {
      return trustor == Side.CLIENT ? clientInSupplier : supplierInClient;
    }
  }

  /**
   * @param reachedOn the first day at whose end the balance is reached; empty for never
   * @param most the fullest it gets within the days that were asked for
   */
  public record Reached(Goal goal, Optional<LocalDate> reachedOn, Optional<Row> most) {}

  public record Answer(Asked asked, String policy, List<Row> rows, Optional<Reached> reached) {}

  /** Something was expected that the rules would not allow. */
  public static final class Unlikely extends RuntimeException {
    private final transient Expected expected;
    private final Rule rule;

    Unlikely(Expected expected, Rule rule) {
      super(rule.code());
      this.expected = expected;
      this.rule = rule;
    }

    public Expected expected() {
      return expected;
    }

    public Rule rule() {
      return rule;
    }
  }

  private final Relationships relationships;
  private final Asking asking;
  private final Past past;

  ForecastView(Relationships relationships, Asking asking, Past past) {
    this.relationships = relationships;
    this.asking = asking;
    this.past = past;
  }

  /**
   * @throws Unlikely for something that the rules would not allow
   */
  public Answer forecast(Viewer viewer, Question question) {
    var row = relationships.findById(viewer.relationship());
    var asked = asking.asked(viewer, row, Optional.empty());
    var told = past.until(row.id, asked.revision());
    var policy = question.tried().orElseGet(() -> told.fold().policy());
    var forecast = new Forecast(told.fold().relationship(), accounts(row, told, policy), policy);
    var days = days(forecast, question, asked.at());
    var rows = new ArrayList<Row>();
    for (int day = 0; day < days.size(); day += question.step()) {
      rows.add(days.get(day));
    }
    return new Answer(asked, policy.name(), rows, question.goal().map(goal -> reached(goal, days)));
  }

  private static Map<Side, Account> accounts(RelationshipRow row, Told told, TrustPolicy policy) {
    var accounts = new EnumMap<Side, Account>(Side.class);
    for (Side trustor : List.of(Side.CLIENT, Side.SUPPLIER)) {
      var account = new Account(row.startedAt, policy);
      told.of(trustor.other()).forEach(account::follow);
      accounts.put(trustor, account);
    }
    return accounts;
  }

  /** Every day from the one that was asked on, each after all that is expected on it. */
  private static List<Row> days(Forecast forecast, Question question, Instant from) {
    var coming = coming(question, from);
    LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC);
    var days = new ArrayList<Row>();
    int next = 0;
    for (int day = 0; day <= question.days(); day++) {
      LocalDate on = first.plusDays(day);
      Instant end = on.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      for (; next < coming.size() && coming.get(next).at().isBefore(end); next++) {
        var expected = coming.get(next);
        forecast.expect(expected).ifPresent(rule -> refuse(expected, rule));
      }
      days.add(
          new Row(on, forecast.balance(Side.CLIENT, end), forecast.balance(Side.SUPPLIER, end)));
    }
    return days;
  }

  private static void refuse(Expected expected, Rule rule) {
    throw new Unlikely(expected, rule);
  }

  private static List<Expected> coming(Question question, Instant from) {
    var coming = new ArrayList<Expected>(question.expected());
    Instant last = from.plus(Duration.ofDays(question.days() + 1L));
    for (Keeping it : question.keeping()) {
      Duration pause = MONTH.dividedBy(it.perThirtyDays());
      for (Instant at = from.plus(pause); at.isBefore(last); at = at.plus(pause)) {
        coming.add(new Promise(at, it.owner(), it.size(), Outcome.KEPT));
      }
    }
    coming.sort(Comparator.comparing(Expected::at));
    return coming;
  }

  private static Reached reached(Goal goal, List<Row> days) {
    var known = days.stream().filter(it -> it.of(goal.trustor()).isPresent()).toList();
    return new Reached(
        goal,
        known.stream()
            .filter(it -> it.of(goal.trustor()).getAsDouble() >= goal.balance())
            .findFirst()
            .map(Row::on),
        known.stream().max(Comparator.comparingDouble(it -> it.of(goal.trustor()).getAsDouble())));
  }
}
