package nl.vertrouwensfonds.api.bodies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.domain.Money;

/** Money as callers write it: a decimal text, so that nothing is lost on the way. */
public record MoneyBody(
    @NotNull @Pattern(regexp = "(0|[1-9][0-9]{0,12})(\\.[0-9]{1,4})?", message = "{amount}")
        String amount,
    @NotNull @Pattern(regexp = "[A-Z]{3}", message = "{currency}") String currency) {

  /**
   * The amount in the smallest unit of its currency (ISO 4217); null for null.
   *
   * @param pointer where it stands in the body
   */
  public static Money money(MoneyBody body, String pointer) {
    return body == null ? null : body.money(pointer);
  }

  private Money money(String pointer) {
    int exponent = exponent(pointer);
    try {
      long minor = new BigDecimal(amount).movePointRight(exponent).longValueExact();
      return new Money(currency, exponent, minor);
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw ProblemException.at(422, "invalid", pointer + "/amount", "amount");
    }
  }

  private int exponent(String pointer) {
    int digits = digits();
    if (digits < 0) {
      throw ProblemException.at(422, "invalid", pointer + "/currency", "currency");
    }
    return digits;
  }

  /** Below zero for what is no money: gold, what is for tests, and what nobody has heard of. */
  private int digits() {
    try {
      return Currency.getInstance(currency).getDefaultFractionDigits();
    } catch (IllegalArgumentException unknown) {
      return -1;
    }
  }

  public static MoneyBody of(Money money) {
    return money == null ? null : new MoneyBody(money.amount().toPlainString(), money.currency());
  }

  /** As people of a language write it, with as many digits as the currency has. */
  public String shown(Locale language) {
    var format = NumberFormat.getCurrencyInstance(Messages.country(language));
    format.setCurrency(Currency.getInstance(currency));
    format.setMinimumFractionDigits(Math.max(0, digits()));
    format.setMaximumFractionDigits(Math.max(0, digits()));
    return format.format(new BigDecimal(amount));
  }
}
