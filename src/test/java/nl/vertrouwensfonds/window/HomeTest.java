package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What waits is seen at home, with what one has to know of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class HomeTest {

  private static final String PROMISE =
      "{\"what\":\"%s\",\"measure\":\"It is there\",\"due\":\"%s\"}";

  @TestHTTPResource("/")
  URI service;

  @Test
  void whatEndsSoonIsInSightThoughOthersWaitLonger() {
    var table = Table.live();
    for (int i = 1; i <= 6; i++) {
      table.made(table.supplier, "/commitments", PROMISE.formatted("Far " + i, "2199-01-01"));
    }
    String soon = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(2).toString();
    table.made(table.supplier, "/commitments", PROMISE.formatted("Near", soon));
    try (var windows = Windows.of(service)) {
      var page = windows.looks(table.client).at("/").page;
      assertThat(page.locator("waiting-list .wait:visible"))
          .containsText(new String[] {"Far 1", "Far 2", "Far 3", "Far 4", "Near"});
      page.getByText("2 more").click();
      assertThat(page.locator("waiting-list .wait:visible")).hasCount(7);
    }
  }

  /** Each has its own days, also where both have the same words. */
  @Test
  void twoPromisesInTheSameWordsAreTwoThingsThatWait() {
    var table = Table.live();
    table.made(table.supplier, "/commitments", PROMISE.formatted("The report", "2199-01-01"));
    table.made(table.supplier, "/commitments", PROMISE.formatted("The report", "2199-02-01"));
    try (var windows = Windows.of(service)) {
      var page = windows.looks(table.client).at("/relationships/" + table.relationship).page;
      assertThat(page.locator("next-acts .plain-list > li")).hasCount(2);
    }
  }

  @Test
  void aPaymentSaysItsSum() {
    var table = Table.live();
    String report = "{\"what\":\"No tests\",\"kind\":\"ability\",\"severity\":\"minor\"}";
    String breach = "/breaches/" + table.made(table.client, "/breaches", report);
    table.made(table.supplier, breach + "/answer", "{\"answer\":\"acknowledged\"}");
    String offer =
        "{\"money\":{\"amount\":\"38500\",\"currency\":\"EUR\"},\"until\":\"2199-01-01T00:00:00Z\"}";
    table.made(table.supplier, breach + "/compensations", offer);
    try (var windows = Windows.of(service)) {
      var waits = windows.looks(table.client).at("/").page.locator(".wait .what");
      assertThat(waits.filter(new Locator.FilterOptions().setHasText("€38,500.00"))).hasCount(1);
    }
  }
}
