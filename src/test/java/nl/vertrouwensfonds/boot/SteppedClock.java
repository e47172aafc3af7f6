package nl.vertrouwensfonds.boot;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A clock that is put an hour forth and back while the service runs. Not among the tests, for it
 * needs a clock that can be: {@code apt-get install postgresql libfaketime}, and {@code mvn test
 * -Dtest=SteppedClock} after the service was built.
 */
@Timeout(240)
class SteppedClock {

  private static final Path PLACE = Path.of("target/clock-database").toAbsolutePath();
  private static final int PORT = 7291;
  private static final Path CLOCK = Path.of("target/clock").toAbsolutePath();
  private static final Map<String, String> FAKED =
      Map.of(
          "LD_PRELOAD", "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
          "FAKETIME_TIMESTAMP_FILE", CLOCK.toString(),
          "FAKETIME_CACHE_DURATION", "1",
          "DONT_FAKE_MONOTONIC", "1",
          "FAKETIME_FORCE_MONOTONIC_FIX", "0"); // or whoever waits waits wrongly

  private int number;

  @BeforeEach
  void itIsRight() throws Exception {
    Files.writeString(CLOCK, "+0\n");
  }

  /** Server and database have one clock, so that they agree all the while. */
  @Test
  void ofTheHost() throws Exception {
    goesForthAndBack(FAKED, "UP", 201);
  }

  @Test
  void ofTheDatabaseAlone() throws Exception {
    goesForthAndBack(Map.of(), "DOWN", 503);
  }

  /**
   * @param forth what health says of clocks, and a write of itself, while it is an hour later
   */
  private void goesForthAndBack(Map<String, String> server, String forth, int write)
      throws Exception {
    try (var database = new SystemPostgres(PLACE, PORT, FAKED)) {
      database.make("");
      var environment = new HashMap<>(server);
      environment.put("FONDS_DATABASE_URL", database.url());
      try (var running = new RunningFonds(Folders.fresh("clock"), environment)) {
        String relationship = TwoServersIT.registered(running);
        is(running, "UP");
        writes(running, relationship, 201);
        clock("+3600");
        is(running, forth);
        writes(running, relationship, write);
        reads(running, relationship);
        clock("+0");
        is(running, "DOWN"); // it was later before
        writes(running, relationship, 503);
        reads(running, relationship);
        forget(database);
        is(running, "UP");
        writes(running, relationship, 201);
      }
    }
  }

  /** It is looked at every second, and beats every other. */
  private static void clock(String stepped) throws Exception {
    Files.writeString(CLOCK, stepped + "\n");
    Thread.sleep(5000);
  }

  private void writes(RunningFonds running, String relationship, int status) {
    TwoServersIT.as(running, "anna", "c")
        .body("{\"name\":\"Somebody %d\"}".formatted(number++))
        .post(relationship + "/absent-persons")
        .then()
        .statusCode(status);
  }

  private static void reads(RunningFonds running, String relationship) {
    for (String path : new String[] {"", "/trust", "/events"}) {
      TwoServersIT.as(running, "anna", "c").get(relationship + path).then().statusCode(200);
    }
  }

  /** What the page on health says for somebody who does not want to wait. */
  private static void forget(SystemPostgres database) throws Exception {
    try (var owner = database.connect();
        var statement = owner.createStatement()) {
      assertEquals(1, statement.executeUpdate("update pulse set at = clock_timestamp()"));
    }
  }

  private static void is(RunningFonds running, String status) throws Exception {
    String health = "http://127.0.0.1:" + running.managementPort + "/q/health/ready";
    String clock = "checks.find { it.name == 'clock' }.status";
    for (int i = 0; i < 50 && !status.equals(RestAssured.get(health).path(clock)); i++) {
      Thread.sleep(100);
    }
    RestAssured.get(health).then().body(clock, equalTo(status));
  }
}
