package nl.vertrouwensfonds.api.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import nl.vertrouwensfonds.api.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money as callers write it and people read it. */
class MoneyBodyTest {

  @ParameterizedTest
  @CsvSource({
    "1000, JPY, 1.000, '1,000'",
    "1.234, BHD, '1,234', 1.234",
    "1.2345, CLF, '1,2345', 1.2345",
    "12.5, EUR, '12,50', 12.50"
  })
  void isReadWithTheDigitsOfItsCurrency(
      String amount, String currency, String dutch, String english) {
    var body = MoneyBody.of(MoneyBody.money(new MoneyBody(amount, currency), ""));
    assertEquals(dutch, digits(body.shown(Locale.of("nl"))));
    assertEquals(english, digits(body.shown(Locale.ENGLISH)));
  }

  private static String digits(String shown) {
    return shown.replaceAll("[^0-9.,]", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "XTS", "XAU", "XDR", "XBA", "ZZZ"})
  void whatIsNoMoneyIsRefused(String currency) {
    assertThrows(ProblemException.class, () -> MoneyBody.money(new MoneyBody("1", currency), ""));
  }
}
