package nl.vertrouwensfonds.boot.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are made to be shown to a service. */
class ShownTokenTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "true,  '{\"typ\":\"at+jwt\"}',             '{}'",
        "true,  '{\"typ\":\"application/at+jwt\"}', '{}'",
        "true,  '{\"typ\":\"AT+JWT\"}',             '{\"nonce\":\"n\"}'",
        "true,  '{\"typ\":\"JWT\"}',                '{}'",
        "true,  '{}',                               '{\"typ\":\"Bearer\",\"azp\":\"portal\"}'",
        "false, '{\"typ\":\"JWT\"}',                '{\"typ\":\"ID\"}'",
        "false, '{\"typ\":\"JWT\"}',                '{\"typ\":\"Refresh\"}'",
        "false, '{\"typ\":\"JWT\"}',                '{\"at_hash\":\"h\"}'",
        "false, '{\"typ\":\"JWT\"}',                '{\"c_hash\":\"h\"}'",
        "false, '{\"typ\":\"JWT\"}',                '{\"nonce\":\"n\"}'",
        "false, '{}',                               '{\"events\":{}}'",
        "false, '{\"typ\":\"logout+jwt\"}',         '{}'",
        "false, '{\"typ\":\"dpop+jwt\"}',           '{}'",
        "false, '{\"typ\":\"at+jwt\"}',             '{\"cnf\":{\"jkt\":\"t\"}}'",
        "false, '{\"typ\":\"at+jwt\"}',             '{\"typ\":\"DPoP\"}'",
        "false, '{\"typ\":7}',                      '{}'"
      })
  void byWhatItSaysItIs(boolean expected, String head, String claims) {
    var token = new ShownToken(new JsonObject(head), new JsonObject(claims));
    assertEquals(expected, token.isAccessToken());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "e30.e30", "e30.e30.a.b", "e30.bnVsbA.a", "W10.e30.a", "é.é.é"})
  void whatHasAnotherFormIsNone(String text) {
    assertTrue(ShownToken.read(text).isEmpty());
  }

  @Test
  void itsSignatureIsNotLookedAt() {
    assertEquals(new JsonObject(), ShownToken.read("e30.e30.").orElseThrow().claims());
  }
}
