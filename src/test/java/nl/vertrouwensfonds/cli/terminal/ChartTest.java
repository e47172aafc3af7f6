package nl.vertrouwensfonds.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.vertrouwensfonds.cli.terminal.Chart.Series;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final TerminalMessages MESSAGES = new TerminalMessages(Locale.ENGLISH);
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2025-01-05T00:00:00Z");

  @Test
  void instantsAreSpreadFromTheFirstToTheLast() {
    var days = Chart.spread(FROM, UNTIL, 5);
    assertEquals(
        List.of("2025-01-01", "2025-01-02", "2025-01-03", "2025-01-04", "2025-01-05"),
        days.stream().map(it -> it.toString().substring(0, 10)).toList());
    assertEquals(UNTIL.plusSeconds(1), Chart.spread(FROM, UNTIL.plusSeconds(1), 7).getLast());
  }

  @Test
  void eachBalanceStandsAtItsHeight() {
    var lines = chart(series('*', 0.0, 100.0, 52.4, 52.6, null)).lines(MESSAGES);
    assertEquals(25, lines.size());
    assertEquals("balance", lines.get(0));
    assertEquals("100 + *", lines.get(1));
    assertEquals("    |   *", lines.get(10));
    assertEquals(" 50 +  *", lines.get(11));
    assertEquals("  0 +*", lines.get(21));
    assertEquals("    +-----", lines.get(22));
    assertEquals("     2025-01-01 2025-01-03 2025-01-05", lines.get(23));
    assertEquals("     * it", lines.get(24));
  }

  @Test
  void whereTwoMeetBothAreShown() {
    var lines =
        chart(series('*', 50.0, 60.0, null, null, null), series('o', 50.0, 40.0, null, null, null))
            .lines(MESSAGES);
    assertEquals("    | *", lines.get(9));
    assertEquals(" 50 +#", lines.get(11));
    assertEquals("    | o", lines.get(13));
    assertEquals(List.of("     * it", "     o it", "     # both"), lines.subList(24, 27));
  }

  @Test
  void daysAreThoseOfWhereBothLive() {
    var instants = List.of(Instant.parse("2025-01-01T23:00:00Z"), UNTIL);
    String days =
        new Chart(instants, ZoneId.of("Europe/Amsterdam"), List.of()).lines(MESSAGES).getLast();
    assertEquals("     2025-01-02 2025-01-05 2025-01-05", days);
  }

  private static Chart chart(Series... series) {
    return new Chart(Chart.spread(FROM, UNTIL, 5), ZoneOffset.UTC, List.of(series));
  }

  private static Series series(char symbol, Double... balances) {
    var all =
        Arrays.stream(balances)
            .map(it -> it == null ? OptionalDouble.empty() : OptionalDouble.of(it))
            .toList();
    return new Series(symbol, "it", all);
  }
}
