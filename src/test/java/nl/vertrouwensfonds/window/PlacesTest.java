package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where one is stays where one is: back, reload, and a second tab. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class PlacesTest {

  @TestHTTPResource("/")
  URI service;

  private Table table;

  @BeforeEach
  void atATableOfTheirOwn() {
    table = Table.live();
  }

  @Test
  void backGoesBackAndReloadStays() {
    String mediation = table.caseOpened();
    try (var windows = Windows.of(service)) {
      var page = windows.looks(table.client).at("/").page;
      page.locator(".portfolio th a").click();
      assertThat(page.locator("trust-figures")).isVisible();
      page.locator("a[href$='" + mediation + "']").click();
      assertThat(page.locator("stage-road")).isVisible();
      page.reload();
      assertThat(page.locator("stage-road")).isVisible();
      page.goBack();
      assertThat(page.locator("trust-figures")).isVisible();
      page.goBack();
      assertThat(page.locator("portfolio-table")).isVisible();
    }
  }

  @Test
  void anotherTabSignsInByItself() {
    try (var windows = Windows.of(service)) {
      windows.looks(table.client).at("/");
      var other = windows.stranger("en");
      other.navigate(service.resolve("/#/relationships/" + table.relationship).toString());
      assertThat(other.locator("main h1")).hasText("Sign in");
    }
  }
}
