package nl.vertrouwensfonds.api.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a token is read as one, and nothing else is. */
class SentTokenTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer a.b.c", "bearer  aZ09.-_.x", "BEARER a.b.c"})
  void aTokenIsOne(String header) {
    assertTrue(SentToken.isOne(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearera.b.c",
        "Basic a.b.c",
        "Bearer a.b",
        "Bearer a.b.c.d",
        "Bearer .b.c",
        "Bearer a..c",
        "Bearer a.b.",
        "Bearer a.b.c ",
        "Bearer \ta.b.c",
        "Bearer a.b c.d",
        "Bearer a.b.\u00E9",
        "Bearer a.b.c="
      })
  void nothingElseIs(String header) {
    assertFalse(SentToken.isOne(header));
  }
}
