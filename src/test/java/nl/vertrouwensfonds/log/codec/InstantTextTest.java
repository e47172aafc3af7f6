package nl.vertrouwensfonds.log.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

  @Test
  void whatIsWrittenIsReadAsItWas() {
    long seed = System.nanoTime();
    System.out.println("instants: seed " + seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 10_000; i++) {
      var at =
          Instant.ofEpochSecond(
              random.nextLong(-62_167_219_200L, 253_402_300_800L),
              1000L * random.nextInt(1_000_000));
      assertEquals(at, InstantText.read(CanonicalJson.text(at)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T09:00:00Z",
        "2026-03-01T09:00:00.123456789Z",
        "2026-03-01T24:00:00Z",
        "2026-02-28T09:00:00.000+01:00",
        "2026-02-28t09:00:00.000000z",
        "+12026-03-01T09:00:00.00000Z"
      })
  void anotherFormIsReadAsTheJdkDoes(String text) {
    assertEquals(Instant.parse(text), InstantText.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T09:00:00.000000Z",
        "2026-03-01T09:60:00.000000Z",
        "2026-03-01T09:00:00.00000\u0660Z",
        "2026-03-01 09:00:00.000000Z",
        "2026-03-01T09:00:00.000000",
        "+026-03-01T09:00:00.000000Z",
        ""
      })
  void whatIsNoInstantIsNone(String text) {
    assertThrows(DateTimeException.class, () -> InstantText.read(text));
  }
}
