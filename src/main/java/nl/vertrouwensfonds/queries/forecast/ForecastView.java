package nl.vertrouwensfonds.queries.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.trust.Expected;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** How both balances would go on, given what is expected. Nothing of it is stored. */
@ApplicationScoped
public class ForecastView {

  /** A steady pace of promises kept from now on, or fewer. */
  public record Keeping(Side owner, Size size, int perThirtyDays) {}

  /**
   * How full a fund should be.
   *
   * @param by the day by which; empty for whenever
   */
  public record Goal(Side trustor, double balance, Optional<LocalDate> by) {}

  /**
   * @param expected in any order
   * @param days how many days ahead the rows go
   * @param step the days between two rows
   */
  public record ForecastQuestion(
      List<Expected> expected,
      List<Keeping> keeping,
      Optional<Goal> goal,
      int days,
      int step,
      Optional<TrustPolicy> tried) {}

  /** Both balances at the end of a day, in UTC. */
  public record ForecastRow(
      LocalDate on, OptionalDouble clientInSupplier, OptionalDouble supplierInClient) {
    public OptionalDouble of(Side trustor) {
      return trustor == Side.CLIENT ? clientInSupplier : supplierInClient;
    }

    ForecastRow on(LocalDate other) {
      return new ForecastRow(other, clientInSupplier, supplierInClient);
    }
  }

  /**
   * @param contested the sides whose balance in the other is held for wrong at present
   * @param reached when the goal is reached like this; empty when none was asked for
   * @param ways what reaches it by a day; empty when none was asked for
   */
  public record ForecastAnswer(
      AsOf asOf,
      String policy,
      Set<Side> contested,
      List<ForecastRow> rows,
      Optional<Reached> reached,
      Optional<WaysBy> ways) {}

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

  private final Snapshots snapshots;

  ForecastView(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * A relationship as it stands, to look ahead from.
   *
   * @return empty for who does not sit at its table: it is for those who can act on it
   */
  public Optional<Outlook> from(Viewer viewer) {
    boolean sits = viewer instanceof Viewer.AtTable && viewer.upTo() == Long.MAX_VALUE;
    return sits
        ? Optional.of(new Outlook(snapshots.of(viewer, Optional.empty())))
        : Optional.empty();
  }
}
