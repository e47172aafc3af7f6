package nl.vertrouwensfonds.domain;

import java.math.BigDecimal;

/**
 * An amount in the smallest unit of its currency.
 *
 * @param currency ISO 4217
 * @param exponent digits behind the point, as ISO 4217 has them for the currency
 * @param minor 1 to 2^53-1
 */
public record Money(String currency, int exponent, long minor) {

  private static final long MOST = (1L << 53) - 1;

  public Money {
    if (minor < 1 || minor > MOST) {
      throw new IllegalArgumentException("no amount: " + minor);
    }
  }

  /** In units of its currency, with as many digits as that has. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, exponent);
  }
}
