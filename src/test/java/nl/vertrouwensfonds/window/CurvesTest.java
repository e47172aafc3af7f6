package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Both curves, walked through by keys: each day tells what it holds, also to who hears the page.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class CurvesTest {

  private static final String REPORT =
      "{\"what\":\"The checks were left out\",\"kind\":\"ability\",\"severity\":\"minor\"}";
  private static final String KEPT = "A promise was kept";
  private static final Pattern KNOWN =
      Pattern.compile("Client.*: [0-9.]+, Supplier.*: unknown", Pattern.CASE_INSENSITIVE);

  @TestHTTPResource("/")
  URI service;

  private Table table;

  @BeforeEach
  void aPromiseKeptTwoYearsAgo() {
    table = Table.importing("2024-01-01T00:00:00Z");
    var id = table.accepted("2024-02-01", "2024-01-15T10:00:00Z");
    table.at("2024-02-01T12:00:00Z");
    table.made(table.client, "/commitments/" + id + "/assessment", "{\"outcome\":\"kept\"}");
  }

  @Test
  void theDayWalkedToTellsItsBalancesAndItsLedgerLines() {
    try (var windows = Windows.of(service)) {
      var plot = plot(windows);
      plot.press("Home");
      assertThat(plot).hasAttribute("aria-valuenow", "0");
      var line = plot.page().locator("day-lines").getByText(KEPT);
      int last = Integer.parseInt(plot.getAttribute("aria-valuemax"));
      for (int day = 1; day <= last && line.count() == 0; day++) {
        plot.press("ArrowRight");
        assertThat(plot).hasAttribute("aria-valuenow", Integer.toString(day));
      }
      assertThat(line).isVisible();
      assertThat(plot).hasAttribute("aria-valuetext", KNOWN);
      plot.press("ArrowLeft");
      assertThat(line).hasCount(0);
      plot.press("End");
      assertThat(plot).hasAttribute("aria-valuenow", Integer.toString(last));
    }
  }

  @Test
  void threeMonthsAreWalkedThroughByTheDay() {
    try (var windows = Windows.of(service)) {
      var plot = plot(windows);
      plot.page().getByText("Three months").click();
      plot.page().waitForCondition(() -> days(plot) > 80);
      assertTrue(days(plot) < 95, "days: " + days(plot));
      plot.press("End");
      plot.press("PageDown");
      assertEquals(days(plot) - 10, Integer.parseInt(plot.getAttribute("aria-valuenow")));
    }
  }

  @Test
  void whatHappenedTodayIsToldApartByItsTime() {
    table = Table.live();
    table.made(table.client, "/breaches", REPORT);
    try (var windows = Windows.of(service)) {
      var plot = plot(windows);
      plot.press("Home");
      assertThat(plot).hasAttribute("aria-valuetext", Pattern.compile("[0-9]{2}:[0-9]{2}.*, "));
      var row = plot.page().locator("curve-table th[scope=row]").first();
      assertThat(row).containsText(Pattern.compile("[0-9]{2}:[0-9]{2}"));
    }
  }

  private Locator plot(Windows windows) {
    Page page = windows.looks(table.client).at("/relationships/" + table.relationship).page;
    assertThat(page.locator(".plot canvas")).isVisible();
    return page.locator(".plot");
  }

  private static int days(Locator plot) {
    return Integer.parseInt(plot.getAttribute("aria-valuemax"));
  }
}
