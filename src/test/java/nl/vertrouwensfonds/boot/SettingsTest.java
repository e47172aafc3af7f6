package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.tokens.Issuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void nothingHasToBeSet() {
    var expected =
        new Settings(
            8080,
            "127.0.0.1",
            9000,
            Path.of("data"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertEquals(expected, Settings.of(Map.of()));
    assertEquals(expected, Settings.of(Map.of("FONDS_PORT", "", "FONDS_ISSUER", " ")));
  }

  @Test
  void everythingCanBeSet() {
    var environment =
        Map.of(
            "FONDS_PORT", "9090",
            "FONDS_HOST", "0.0.0.0",
            "FONDS_MANAGEMENT_PORT", "9091",
            "FONDS_DATA", "/srv/fonds",
            "FONDS_DATABASE_URL", "jdbc:postgresql://db/fonds",
            "FONDS_ISSUER", "https://id.example/realm",
            "FONDS_ORIGINS", "https://portal.example",
            "FONDS_TRACES", "http://collector:4318");
    var expected =
        new Settings(
            9090,
            "0.0.0.0",
            9091,
            Path.of("/srv/fonds"),
            Optional.of("jdbc:postgresql://db/fonds"),
            Optional.of(
                new Issuer("https://id.example/realm", "vertrouwensfonds", "sub", "org", "groups")),
            Optional.of("https://portal.example"),
            Optional.of("http://collector:4318"));
    assertEquals(expected, Settings.of(environment));
  }

  @Test
  void whereAnIssuersTokensSayWhatCanBeSet() {
    var environment =
        Map.of(
            "FONDS_ISSUER", "https://id.example/realm",
            "FONDS_AUDIENCE", "fonds",
            "FONDS_PERSON_CLAIM", "oid",
            "FONDS_ORGANISATION_CLAIM", "fonds/organisation",
            "FONDS_FUNCTIONS_CLAIM", "resource_access/vertrouwensfonds/roles");
    var issuer =
        new Issuer(
            "https://id.example/realm",
            "fonds",
            "oid",
            "fonds/organisation",
            "resource_access/vertrouwensfonds/roles");
    assertEquals(Optional.of(issuer), Settings.of(environment).issuer());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id.example", "https://", "ftp://id.example", "https://id.example?a=b"})
  void anIssuerHasAnAddress(String url) {
    var refused =
        assertThrows(UserFacingException.class, () -> Settings.of(Map.of("FONDS_ISSUER", url)));
    assertTrue(refused.getMessage().startsWith("FONDS_ISSUER looks like"), refused::getMessage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "123456"})
  void aPortIsANumberOfAPort(String port) {
    for (String name : List.of("FONDS_PORT", "FONDS_MANAGEMENT_PORT")) {
      var refused = assertThrows(UserFacingException.class, () -> Settings.of(Map.of(name, port)));
      assertTrue(refused.getMessage().startsWith(name), refused::getMessage);
    }
  }
}
