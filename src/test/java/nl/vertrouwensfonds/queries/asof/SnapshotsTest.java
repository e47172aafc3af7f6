package nl.vertrouwensfonds.queries.asof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.queries.asof.Unanswerable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** About which instant a question is answered. The last event that is known of is at 12:00:00. */
class SnapshotsTest {

  private static final Instant LAST = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // The last full minute that is ten seconds past, and never one before the last event.
    "2026-03-01T12:34:10Z, 2026-03-01T12:34:00Z",
    "2026-03-01T12:34:09.999999Z, 2026-03-01T12:33:00Z",
    "2026-03-01T12:01:09Z, 2026-03-01T12:00:00Z",
    "2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z",
  })
  void withoutAnInstantItIsTheLatestThatIsFinal(Instant now, Instant answered) {
    assertEquals(answered, Snapshots.instant(Optional.empty(), LAST, false, now));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01T12:00:00Z", "2026-03-01T12:34:56Z", "2030-01-01T00:00:00Z"})
  void whoLeftIsToldOfTheLastEventThatItKnows(Instant now) {
    assertEquals(LAST, Snapshots.instant(Optional.empty(), LAST, true, now));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01T00:00:00Z, true",
    "2026-03-01T12:00:00Z, true",
    "2020-01-01T00:00:00Z, false",
    "2026-03-01T12:00:00.000001Z, false",
    "2026-03-02T00:00:00Z, false",
  })
  void whatIsAskedForIsAnswered(Instant asked, boolean left) {
    Instant now = Instant.parse("2026-03-02T00:00:00Z");
    assertEquals(asked, Snapshots.instant(Optional.of(asked), LAST, left, now));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00.000001Z, true, AFTER_LEAVING",
    "2026-03-02T00:00:00Z, true, AFTER_LEAVING",
    "2026-03-02T00:00:00.000001Z, true, FUTURE",
    "2026-03-02T00:00:00.000001Z, false, FUTURE",
  })
  void whatHasNotComeOrCameAfterLeavingIsNotAnswered(Instant asked, boolean left, Reason reason) {
    Instant now = Instant.parse("2026-03-02T00:00:00Z");
    var refused =
        assertThrows(
            Unanswerable.class, () -> Snapshots.instant(Optional.of(asked), LAST, left, now));
    assertEquals(reason, refused.reason());
  }

  /** A clock was put back: what stands is told as of the last event, and nothing behind it. */
  @Test
  void theLastEventMayStandBehindThePresent() {
    Instant now = LAST.minusSeconds(3600);
    assertEquals(LAST, Snapshots.instant(Optional.empty(), LAST, false, now));
    assertEquals(LAST, Snapshots.instant(Optional.of(LAST), LAST, false, now));
    assertThrows(
        Unanswerable.class,
        () -> Snapshots.instant(Optional.of(LAST.plusSeconds(1)), LAST, false, now));
  }
}
