package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.function.Consumer;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Something was recorded, and the line broke before the browser heard so: it is pressed again. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class LostAnswerTest {

  private static final String REPORT = "**/breaches";
  private static final String WHAT = "The checks were left out.";

  @TestHTTPResource("/")
  URI service;

  private Table table;
  private boolean lost;

  @BeforeEach
  void atATableOfTheirOwn() {
    table = Table.live();
  }

  @Test
  void whatIsSentAgainIsRecordedOnce() {
    try (var windows = Windows.of(service)) {
      var looker = reporting(windows, Route::abort);
      assertThat(looker.dialog().locator(".refusal")).containsText("No connection");
      looker.records();
      assertEquals(1, breaches());
    }
  }

  @Test
  void anAnswerThatNoServiceGaveIsNoneEither() {
    try (var windows = Windows.of(service)) {
      var gateway = new Route.FulfillOptions().setStatus(504).setBody("gateway time-out");
      var looker = reporting(windows, it -> it.fulfill(gateway));
      assertThat(looker.dialog().locator(".refusal")).isVisible();
      looker.records();
      assertEquals(1, breaches());
    }
  }

  @Test
  void whatIsSentAgainInOtherWordsIsNoSecondOneUnlessItIsMeantToBe() {
    try (var windows = Windows.of(service)) {
      var looker = reporting(windows, Route::abort);
      assertThat(looker.dialog().locator(".refusal")).containsText("No connection");
      looker.fills("What happened", "The checks were left out, twice.").submits();
      assertThat(looker.dialog().locator(".refusal")).containsText("sent before");
      assertEquals(1, breaches());
      looker.records();
      assertEquals(2, breaches());
    }
  }

  /** It is carried out, and this becomes of the answer; the next one comes as it is. */
  private Looker reporting(Windows windows, Consumer<Route> answer) {
    var looker = windows.looks(table.client).at("/relationships/" + table.relationship);
    looker.begins("Report that your trust was broken");
    looker.fills("What happened", WHAT).ticks("ability").ticks("minor");
    looker.page.route(
        REPORT,
        route -> {
          if (!lost && route.request().method().equals("POST")) {
            lost = true;
            assertEquals(201, route.fetch().status());
            answer.accept(route);
          } else {
            route.resume();
          }
        });
    looker.submits();
    return looker;
  }

  private int breaches() {
    return table.reads(table.client, "/breaches").path("breaches").size();
  }
}
