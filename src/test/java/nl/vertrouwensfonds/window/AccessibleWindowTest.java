package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What WCAG 2.2 asks at A and AA, as far as a program can tell, of each screen in both languages.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class AccessibleWindowTest {

  private static final List<String> ASKED =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Asked by WCAG too, but not among the above, since the rules are still tried. */
  private static final List<String> TRIED =
      List.of(
          "label-content-name-mismatch",
          "css-orientation-lock",
          "focus-order-semantics",
          "table-fake-caption",
          "td-has-header");

  private static final List<String> CONTRAST = List.of("color-contrast");
  private static final String REPORT =
      "{\"what\":\"The checks were left out\",\"kind\":\"ability\",\"severity\":\"minor\"}";
  private static final String AGREEMENT =
      "{\"text\":\"Fewer wishes\",\"client\":{\"gains\":\"peace\",\"gives\":\"wishes\"},"
          + "\"supplier\":{\"gains\":\"time\",\"gives\":\"a team\"},\"terms\":[{\"owner\":"
          + "\"client\",\"what\":\"no wishes\",\"measure\":\"none\",\"due\":\"2199-01-01\"}]}";

  private static final int NARROW = 360;

  /** A folder in which each screen is drawn, at both widths; {@code -Dpictures=FOLDER}. */
  private static final String PICTURES = System.getProperty("pictures");

  @TestHTTPResource("/")
  URI service;

  private Table table;
  private Table empty;
  private final List<String> found = new ArrayList<>();

  @BeforeEach
  void atATableOfTheirOwn() {
    table = Table.live();
    empty = Table.live();
  }

  @Test
  void noScreenHasAFinding() {
    table.accepted("2199-01-01", null);
    String breach = "/breaches/" + table.made(table.client, "/breaches", REPORT);
    table.made(table.supplier, breach + "/answer", "{\"answer\":\"acknowledged\"}");
    String mediation = table.reconciled();
    table.made(table.neutral, mediation + "/agreements", AGREEMENT);
    try (var windows = Windows.of(service)) {
      for (String language : List.of("en", "nl")) {
        signIn(windows.stranger(language), language);
        screens(windows.looks(table.supplier, language, 1440), language, mediation);
        nothingYet(windows.looks(empty.supplier, language, 360), language);
      }
    }
    assertEquals(List.of(), found);
  }

  private void signIn(Page page, String language) {
    assertThat(page.locator("main h1")).isVisible();
    look(page, "sign-in " + language);
  }

  private void screens(Looker looker, String language, String mediation) {
    look(looker.at("/").page, "home " + language);
    looker.at("/relationships/" + table.relationship);
    for (var details : looker.page.locator("main details > summary").all()) {
      details.click();
    }
    look(looker.page, "relationship " + language);
    looker.page.locator(".breach button.do").first().click();
    assertThat(looker.dialog().locator("form")).isVisible();
    look(looker.page, "dialog " + language);
    looker.dialog().locator("form > button.do").click();
    looker.dialog().locator(".once .do").click();
    assertThat(looker.dialog().locator(".refusal")).isVisible();
    look(looker.page, "refusal " + language);
    looker.page.keyboard().press("Escape");
    looker.at(table.path(mediation));
    look(looker.page, "case " + language);
    var print = looker.page.waitForPopup(() -> looker.page.locator("main > * > p > .may").click());
    assertThat(print.locator("h1")).isVisible();
    assertEquals(1, print.evaluate("() => document.styleSheets.length"), "it has its styles");
    look(print, "case to print " + language);
  }

  private void nothingYet(Looker looker, String language) {
    look(looker.at("/").page, "empty home " + language);
    look(looker.at("/relationships/" + empty.relationship).page, "empty relationship " + language);
    looker.at("/relationships/" + table.relationship);
    look(looker.page, "refused relationship " + language);
  }

  /** Nobody pushes a screen sideways to read it. */
  private void fits(Page page, String screen) {
    var wide = page.viewportSize();
    page.setViewportSize(NARROW, wide.height);
    int width = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
    if (width > NARROW) {
      found.add(screen + ": is " + width + " wide on " + NARROW);
    }
    pictured(page, screen + " " + NARROW);
    page.setViewportSize(wide.width, wide.height);
    pictured(page, screen);
  }

  private static void pictured(Page page, String name) {
    if (PICTURES != null) {
      var file = Path.of(PICTURES, name.replace(' ', '-') + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
  }

  /** The dark changes colours, and those are the same in both languages. */
  private void look(Page page, String screen) {
    fits(page, screen);
    shown(page, ColorScheme.LIGHT);
    note(new AxeBuilder(page).setLegacyMode(true).withTags(ASKED), screen);
    note(new AxeBuilder(page).setLegacyMode(true).withRules(TRIED), screen);
    if (screen.endsWith("en")) {
      shown(page, ColorScheme.DARK);
      note(new AxeBuilder(page).setLegacyMode(true).withRules(CONTRAST), screen + ", dark");
    }
  }

  private static void shown(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.waitForTimeout(150); // colours of buttons change slowly
  }

  private void note(AxeBuilder asked, String screen) {
    for (var it : asked.analyze().getViolations()) {
      found.add(screen + ": " + it.getId() + " " + it.getNodes().getFirst().getHtml());
    }
  }
}
