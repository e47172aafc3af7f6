package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.boot.data.UserFacingException;
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
            "FONDS_ORIGINS", "https://portal.example");
    var expected =
        new Settings(
            9090,
            "0.0.0.0",
            9091,
            Path.of("/srv/fonds"),
            Optional.of("jdbc:postgresql://db/fonds"),
            Optional.of("https://id.example/realm"),
            Optional.of("https://portal.example"));
    assertEquals(expected, Settings.of(environment));
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
