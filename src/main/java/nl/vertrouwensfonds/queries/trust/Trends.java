package nl.vertrouwensfonds.queries.trust;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.vertrouwensfonds.queries.trust.Curve.Point;
import nl.vertrouwensfonds.queries.trust.Curve.Row;
import nl.vertrouwensfonds.queries.trust.Trust.Direction;

/** Where both balances are going. */
public record Trends(Trend clientInSupplier, Trend supplierInClient) {

  /** How far back the two go: the longer first. */
  static final List<Duration> BACK = List.of(Duration.ofDays(90), Duration.ofDays(30));

  /** For who does not ask. */
  public static final Trends NOT_TOLD = new Trends(Trend.NOT_TOLD, Trend.NOT_TOLD);

  /**
   * Of one direction, in points.
   *
   * @param trend30 the balance less that of thirty days before; empty when either is
   * @param trend90 the same of ninety days
   */
  public record Trend(OptionalDouble trend30, OptionalDouble trend90) {
    static final Trend NOT_TOLD = new Trend(OptionalDouble.empty(), OptionalDouble.empty());
  }

  /**
   * @param before the rows of the instants that are {@link #BACK}
   */
  static Trends of(Trust trust, List<Row> before) {
    return new Trends(
        trend(trust.clientInSupplier(), before, Row::clientInSupplier),
        trend(trust.supplierInClient(), before, Row::supplierInClient));
  }

  private static Trend trend(Direction now, List<Row> before, Function<Row, Point> which) {
    return new Trend(
        since(which.apply(before.getLast()), now), since(which.apply(before.getFirst()), now));
  }

  private static OptionalDouble since(Point then, Direction now) {
    return Trust.ifBoth(now.balance(), then.balance(), (after, before) -> after - before);
  }
}
