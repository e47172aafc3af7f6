package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people write is text, wherever it is shown; and what comes into the page otherwise is held.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class MarkupTest {

  private static final String HIT =
      "<img src=x onerror='window.hit=1'><script>window.hit=1</script>";
  private static final String WATCH =
      "() => { window.held = []; document.addEventListener('securitypolicyviolation',"
          + " it => window.held.push(it.effectiveDirective)); }";
  private static final String INLINE =
      "() => { const it = document.createElement('script'); it.append('window.hit=1');"
          + " document.body.append(it); }";
  private static final String FOREIGN =
      "() => { const it = document.createElement('script');"
          + " it.setAttribute('src', 'http://127.0.0.1:9/hit.js'); document.body.append(it); }";
  private static final String SINK = "text => { document.body.innerHTML = text; }";

  @TestHTTPResource("/")
  URI service;

  private Table table;

  @BeforeEach
  void atATableOfTheirOwn() {
    table = Table.live();
  }

  @Test
  void isShownAsText() {
    String what = "{\"what\":\"%1$s\",\"measure\":\"%1$s\",\"due\":\"2199-01-01\"}".formatted(HIT);
    table.made(table.supplier, "/commitments", what);
    String report = "{\"what\":\"%s\",\"kind\":\"ability\",\"severity\":\"minor\"}";
    table.made(table.client, "/breaches", report.formatted(HIT));
    try (var windows = Windows.of(service)) {
      for (var who : List.of(table.client, table.supplier)) {
        var looker = windows.looks(who).at("/");
        looker.sees("window.hit=1");
        looker.unharmed();
        looker.at("/relationships/" + table.relationship).sees("window.hit=1");
        looker.unharmed();
        looker.page.locator(".next .do").first().click();
        assertThat(looker.dialog().locator(".about")).hasText(HIT);
        looker.unharmed();
      }
    }
  }

  @Test
  void isHeldWhenItComesIntoThePage() {
    try (var windows = Windows.of(service)) {
      var looker = windows.looks(table.client).at("/");
      var page = looker.page;
      page.evaluate(WATCH);
      for (String way : List.of(INLINE, FOREIGN)) {
        refuses(page, way, null);
      }
      refuses(page, SINK, HIT);
      page.waitForCondition(() ->
          ((List<?>) page.evaluate("() => window.held")).contains("require-trusted-types-for"));
      looker.unharmed();
    }
  }

  /** Browsers without Trusted Types have nothing but this. */
  @Test
  void isNoScriptForBrowsersThatKnowNoTypes() {
    var policy = given().get("/").then().statusCode(200).extract();
    assertTrue(
        List.of(policy.header("Content-Security-Policy").split("; ?"))
            .containsAll(List.of("default-src 'none'", "script-src 'self'", "base-uri 'none'")));
  }

  /** Trusted Types throw; where they do not, the policy stays silent and runs nothing. */
  private static void refuses(Page page, String way, Object with) {
    try {
      page.evaluate(way, with);
    } catch (PlaywrightException e) {
      assertTrue(e.getMessage().contains("Trusted"), e.getMessage());
    }
  }
}
