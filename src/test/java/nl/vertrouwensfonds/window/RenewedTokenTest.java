package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The token is over while somebody looks or writes; a made-up issuer gives the next one. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class RenewedTokenTest {

  private static final String TOKENS = "**/issuer/token";
  private static final String WHAT = "The checks were left out.";
  private static final String OVER = "() => sessionStorage.setItem('fonds.token', 'e30.e30.AA')";
  private static final String KEPT = "() => sessionStorage.getItem('fonds.renewal')";
  private static final String RENEWABLE =
      "() => sessionStorage.setItem('fonds.renewal', JSON.stringify("
          + "{ endpoint: '/issuer/token', client: 'window', secret: 'first' }))";

  @TestHTTPResource("/")
  URI service;

  private final List<String> asked = new ArrayList<>();
  private Table table;

  @BeforeEach
  void atATableOfTheirOwn() {
    table = Table.live();
  }

  @Test
  void whoeverLooksAroundLooksOn() {
    try (var windows = Windows.of(service)) {
      var looker = windows.looks(table.client).at("/");
      issuer(looker.page, new Route.FulfillOptions().setBody(next()));
      looker.page.evaluate(OVER);
      looker.page.locator(".portfolio th a").click();
      assertThat(looker.page.locator("trust-figures")).isVisible();
      assertEquals(1, asked.size(), "nine requests, of which one renews: " + asked);
      assertTrue(asked.getFirst().contains("refresh_token=first"), asked.getFirst());
      looker.page.evaluate(OVER);
      looker.page.goBack();
      assertThat(looker.page.locator("portfolio-table")).isVisible();
      assertTrue(asked.getLast().contains("refresh_token=second"), asked.getLast());
    }
  }

  @Test
  void whatWasWrittenMeanwhileIsRecorded() {
    try (var windows = Windows.of(service)) {
      var looker = windows.looks(table.client).at("/relationships/" + table.relationship);
      issuer(looker.page, new Route.FulfillOptions().setBody(next()));
      looker.begins("Report that your trust was broken");
      looker.fills("What happened", WHAT).ticks("ability").ticks("minor");
      looker.page.evaluate(OVER);
      looker.records();
      assertEquals(1, table.reads(table.client, "/breaches").path("breaches").size());
    }
  }

  @Test
  void whoeverGetsNoNextOneSignsIn() {
    try (var windows = Windows.of(service)) {
      var looker = windows.looks(table.client).at("/");
      issuer(looker.page, new Route.FulfillOptions().setStatus(400));
      looker.page.evaluate(OVER);
      looker.page.locator(".portfolio th a").click();
      assertThat(looker.page.locator("main h1")).hasText("Sign in");
      assertNull(looker.page.evaluate(KEPT));
    }
  }

  @Test
  void nobodyIsSignedOutWhileTheIssuerIsAway() {
    try (var windows = Windows.of(service)) {
      var looker = windows.looks(table.client).at("/relationships/" + table.relationship);
      issuer(looker.page, new Route.FulfillOptions().setStatus(503));
      looker.begins("Report that your trust was broken");
      looker.fills("What happened", WHAT).ticks("ability").ticks("minor");
      looker.page.evaluate(OVER);
      looker.submits();
      assertThat(looker.dialog().locator(".refusal")).containsText("No connection");
      looker.page.unroute(TOKENS);
      issuer(looker.page, new Route.FulfillOptions().setBody(next()));
      looker.records();
    }
  }

  @Test
  void whatWasWrittenComesBackToWhoeverWroteIt() {
    try (var windows = Windows.of(service)) {
      var looker = signedOutInTheMiddle(windows);
      signsIn(looker, table.client);
      assertThat(looker.dialog().locator("textarea").first()).hasValue(WHAT);
      assertThat(looker.dialog().getByLabel("minor")).isChecked();
      looker.records();
      assertEquals(1, table.reads(table.client, "/breaches").path("breaches").size());
    }
  }

  @Test
  void whatWasWrittenComesBackToNobodyElse() {
    try (var windows = Windows.of(service)) {
      var looker = signedOutInTheMiddle(windows);
      signsIn(looker, table.supplier);
      assertThat(looker.page.locator("trust-figures").first()).isVisible();
      assertThat(looker.dialog()).isHidden();
      assertNull(looker.page.evaluate("() => sessionStorage.getItem('fonds.draft')"));
    }
  }

  private Looker signedOutInTheMiddle(Windows windows) {
    var looker = windows.looks(table.client).at("/relationships/" + table.relationship);
    looker.begins("Report that your trust was broken");
    looker.fills("What happened", WHAT).ticks("ability").ticks("minor");
    looker.page.evaluate(OVER);
    looker.submits();
    assertThat(looker.dialog().locator(".refusal")).containsText("what you wrote comes back");
    looker.press("Cancel");
    assertThat(looker.page.locator("main h1")).hasText("Sign in");
    return looker;
  }

  private static void signsIn(Looker looker, Person who) {
    looker.page.evaluate(
        "it => { sessionStorage.setItem('fonds.token', it);"
            + " window.dispatchEvent(new CustomEvent('signed-in')); }",
        who.token());
  }

  private void issuer(Page page, Route.FulfillOptions answer) {
    page.evaluate(RENEWABLE);
    page.route(
        TOKENS,
        route -> {
          asked.add(route.request().postData());
          route.fulfill(answer);
        });
  }

  private String next() {
    return "{\"access_token\":\"%s\",\"refresh_token\":\"second\"}".formatted(table.client.token());
  }
}
