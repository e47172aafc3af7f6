package nl.vertrouwensfonds.api.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them. */
class ScoreTest {

  @ParameterizedTest
  @CsvSource({
    "99.996, 99.99",
    "100, 100.00",
    "0.004, 0.01",
    "0, 0.00",
    "55.555555, 55.56",
    "99.99, 99.99"
  })
  void aBalanceReadsNeitherNothingNorAllBeforeItIs(double balance, BigDecimal read) {
    assertEquals(read, Score.balance(balance).rounded());
  }

  @ParameterizedTest
  @CsvSource({"0.9999, 0.99", "1, 1.00", "0.0001, 0.01", "0, 0.00", "0.995, 0.99"})
  void soDoesConfidence(double confidence, BigDecimal read) {
    assertEquals(read, Score.confidence(confidence).rounded());
  }

  @Test
  void nothingIsNotBelowNothing() {
    assertEquals("0.0", Double.toString(Score.of(-0.0).exact()));
    assertEquals("0.00", Score.of(-0.001).rounded().toPlainString());
  }
}
