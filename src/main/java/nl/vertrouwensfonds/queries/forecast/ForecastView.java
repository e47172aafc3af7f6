package nl.vertrouwensfonds.queries.forecast;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.log.RelationshipHead;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.queries.asking.Asked;
import nl.vertrouwensfonds.queries.asking.Asking;
import nl.vertrouwensfonds.queries.asking.Past;
import nl.vertrouwensfonds.queries.asking.Past.Told;
import nl.vertrouwensfonds.trust.Account;
import nl.vertrouwensfonds.trust.Expected;
import nl.vertrouwensfonds.trust.Forecast;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** How both balances would go on, given what is expected. Nothing of it is stored. */
@ApplicationScoped
public class ForecastView {

  /** A steady pace of promises kept from now on. */
  public record Keeping(Side owner, Size size, int perThirtyDays) {}

  /** How full a fund should be. */
  public record Goal(Side trustor, double balance) {}

  /**
   * @param expected in any order
   * @param days how many days ahead the rows go
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
    public OptionalDouble of(Side trustor) {
      return trustor == Side.CLIENT ? clientInSupplier : supplierInClient;
    }

    Row on(LocalDate other) {
      return new Row(other, clientInSupplier, supplierInClient);
    }
  }

  /**
   * @param contested the sides whose balance in the other is held for wrong at present
   */
  public record Answer(
      Asked asked, String policy, Set<Side> contested, List<Row> rows, Optional<Reached> reached) {}

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
    var head = relationships.head(viewer.relationship());
    var asked = asking.asked(viewer, head, Optional.empty());
    var told = past.until(head.id(), asked.revision());
    var policy = question.tried().orElseGet(() -> told.fold().policy());
    var contested = contested(told);
    var forecast = new Forecast(told.fold().relationship(), accounts(head, told, policy), policy);
    var ahead = new DaysAhead(forecast, question.expected(), question.keeping(), asked.at());
    var days = Stream.generate(ahead::next).limit(question.days() + 1L).toList();
    var rows = IntStream.iterate(0, it -> it < days.size(), it -> it + question.step());
    return new Answer(
        asked,
        policy.name(),
        contested,
        rows.mapToObj(days::get).toList(),
        question.goal().map(goal -> Reached.of(goal, days, ahead, policy)));
  }

  private static Set<Side> contested(Told told) {
    var scores = told.fold().relationship().scores();
    return Stream.of(Side.CLIENT, Side.SUPPLIER).filter(scores::isContested).collect(toSet());
  }

  private static Map<Side, Account> accounts(RelationshipHead head, Told told, TrustPolicy policy) {
    var accounts = new EnumMap<Side, Account>(Side.class);
    for (Side trustor : List.of(Side.CLIENT, Side.SUPPLIER)) {
      var account = new Account(head.startedAt(), policy);
      told.of(trustor.other()).forEach(account::follow);
      accounts.put(trustor, account);
    }
    return accounts;
  }
}
