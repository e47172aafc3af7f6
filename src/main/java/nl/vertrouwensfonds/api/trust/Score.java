package nl.vertrouwensfonds.api.trust;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** A number, rounded for people and in full for programs. It is never below nothing by nothing. */
public record Score(BigDecimal rounded, double exact) {

  static final int DIGITS = 2;
  private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(DIGITS);

  public Score {
    exact += 0.0; // -0.0 becomes 0.0
  }

  /** A difference. */
  public static Score of(double value) {
    return new Score(round(value), value);
  }

  public static Score of(OptionalDouble value) {
    return value.isEmpty() ? null : of(value.getAsDouble());
  }

  /** From 0 to 100. */
  public static Score balance(double value) {
    return part(value, BigDecimal.valueOf(100));
  }

  public static Score balance(OptionalDouble value) {
    return value.isEmpty() ? null : balance(value.getAsDouble());
  }

  /** From 0 to 1. */
  public static Score confidence(double value) {
    return part(value, BigDecimal.ONE);
  }

  /** What leads from one score to another, so that a reader of both can add it up. */
  static Score between(Score before, Score after, double exact) {
    return new Score(after.rounded.subtract(before.rounded), exact);
  }

  /** How much the rounding took away. */
  double lost() {
    return exact - rounded.doubleValue();
  }

  /** Rounded otherwise, by so many of the least. */
  Score moved(int leasts) {
    return new Score(rounded.add(LEAST.multiply(BigDecimal.valueOf(leasts))), exact);
  }

  /** Of a whole: it reads neither nothing nor all before it is. */
  private static Score part(double value, BigDecimal whole) {
    var rounded = round(value);
    if (rounded.signum() == 0 && value > 0) {
      rounded = LEAST;
    } else if (rounded.compareTo(whole) == 0 && value < whole.doubleValue()) {
      rounded = rounded.subtract(LEAST);
    }
    return new Score(rounded, value);
  }

  private static BigDecimal round(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
