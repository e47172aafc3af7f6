package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabasePropertiesTest {
  @Test
  void oneLoginServesMigrationsAndService() {
    String url = "jdbc:postgresql://db.example:5433/fonds?user=jan&password=a%26b";
    var properties = DatabaseProperties.of(url);
    assertEquals(url, properties.get("quarkus.datasource.jdbc.url"));
    assertEquals(url, properties.get("quarkus.flyway.jdbc-url"));
    assertEquals("jan", properties.get("quarkus.datasource.username"));
    assertEquals("jan", properties.get("quarkus.flyway.username"));
    assertEquals("a&b", properties.get("quarkus.datasource.password"));
    assertEquals("a&b", properties.get("quarkus.flyway.password"));
  }

  @Test
  void withoutAPasswordTheDriverLogsInByWhatTheAddressSays() {
    String url = "jdbc:postgresql://db.example/fonds?user=jan&sslkey=/etc/fonds/jan.p12";
    var properties = DatabaseProperties.of(url);
    assertEquals(
        Map.of("quarkus.datasource.jdbc.url", url, DatabaseProperties.PASSWORDLESS, url),
        properties);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://jan:secret@db.example/fonds",
        "jdbc:postgresql://db.example/fonds",
        "jdbc:postgresql://db.example/fonds?password=jan"
      })
  void otherUrlsAreRefused(String url) {
    assertThrows(UserFacingException.class, () -> DatabaseProperties.of(url));
  }
}
