package nl.vertrouwensfonds.queries.asof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.vertrouwensfonds.log.RelationshipHead;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which answers can never change: those about instants that no event can turn up at or before any
 * more. The last event counts at 12:00:00.
 */
class AsOfTest {

  private static final String LAST_EVENT = "2026-03-01T12:00:00Z";
  private static final UUID ANYBODY = new UUID(0, 1);

  @ParameterizedTest(name = "importing {0}, about {1}, at {2}: settled {3}")
  @CsvSource({
    // Before the last event nothing comes in any more, whatever the clock says.
    "false, 2026-03-01T11:59:59.999999Z, 2026-03-01T12:00:00Z, true",
    "false, 2020-01-01T00:00:00Z, 2026-03-01T12:00:00Z, true",
    "true, 2026-03-01T11:59:59.999999Z, 2026-03-01T12:00:00Z, true",
    "true, 2020-01-01T00:00:00Z, 2030-01-01T00:00:00Z, true",
    // At the last event: the next one counts later, unless it is history.
    "false, 2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z, true",
    "false, 2026-03-01T12:00:00Z, 2026-03-01T12:00:05Z, true",
    "false, 2026-03-01T12:00:00Z, 2030-01-01T00:00:00Z, true",
    "true, 2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z, false",
    "true, 2026-03-01T12:00:00Z, 2030-01-01T00:00:00Z, false",
    // After it: once ten seconds have passed since the instant.
    "false, 2026-03-01T12:00:01Z, 2026-03-01T12:00:01Z, false",
    "false, 2026-03-01T12:00:01Z, 2026-03-01T12:00:10.999999Z, false",
    "false, 2026-03-01T12:00:01Z, 2026-03-01T12:00:11Z, true",
    "false, 2026-03-01T12:00:01Z, 2026-03-01T12:00:11.000001Z, true",
    "false, 2026-03-01T12:00:00.000001Z, 2026-03-01T12:00:00.000001Z, false",
    "true, 2026-03-01T12:00:01Z, 2026-03-01T12:00:01Z, false",
    "true, 2026-03-01T12:00:01Z, 2026-03-01T12:00:11Z, false",
    "true, 2026-03-01T12:00:01Z, 2030-01-01T00:00:00Z, false",
  })
  void anAnswerIsSettledOnceNoEventCanComeBehindIt(
      boolean importing, Instant about, Instant now, boolean settled) {
    assertEquals(settled, AsOf.of(head(importing), about, 7, now).settled());
  }

  private static RelationshipHead head(boolean importing) {
    var last = Instant.parse(LAST_EVENT);
    var start = Instant.parse("2019-01-01T00:00:00Z");
    return new RelationshipHead(
        ANYBODY,
        ANYBODY,
        ANYBODY,
        "fonds-1",
        importing,
        ZoneOffset.UTC,
        start,
        last,
        7,
        null,
        null);
  }
}
