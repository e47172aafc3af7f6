package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A breach acknowledged, and an apology, without a mouse. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class KeyboardTest {

  private static final String REPORT =
      "{\"what\":\"The checks were left out\",\"kind\":\"ability\",\"severity\":\"minor\"}";
  private static final String FOCUSED =
      "() => { const it = document.activeElement; const style = getComputedStyle(it);"
          + " return [it.innerText || it.closest('label')?.innerText || it.id || '',"
          + " style.outlineStyle, !!it.closest('dialog')].join('|'); }";

  @TestHTTPResource("/")
  URI service;

  private Page page;

  @Test
  void isEnough() {
    var table = Table.live();
    table.made(table.client, "/breaches", REPORT);
    try (var windows = Windows.of(service)) {
      page = windows.looks(table.supplier).at("/relationships/" + table.relationship).page;
      String acknowledge = "Your side is said to have done this: acknowledge it";
      goTo(acknowledge);
      press("Enter");
      inDialog();
      press("Escape");
      assertTrue(focused().startsWith(acknowledge), "back at the button, but " + focused());
      press("Enter");
      inDialog();
      records();
      goTo("Apologise; it can be done once");
      press("Enter");
      inDialog();
      page.keyboard().type("We left out the checks, and we are sorry.");
      for (String box : List.of("We mean it", "We take responsibility", "We ask nothing")) {
        goTo(box);
        press("Space");
      }
      records();
    }
  }

  /** Wherever one comes, one sees where one is. */
  private void goTo(String name) {
    var passed = new ArrayList<String>();
    for (int i = 0; i < 120 && !focused().startsWith(name); i++) {
      press("Tab");
      passed.add(focused());
    }
    assertTrue(focused().startsWith(name), () -> name + " is nowhere in " + passed);
    assertFalse(focused().contains("|none|"), focused());
  }

  private void inDialog() {
    assertThat(page.locator("dialog form")).isVisible();
    page.waitForCondition(() -> focused().endsWith("|true"));
  }

  private void records() {
    goTo("Record");
    press("Enter");
    page.waitForCondition(() -> isSure() || !page.locator("dialog form").isVisible());
    if (isSure()) {
      press("Enter");
    }
    assertThat(page.locator(".done")).containsText("Recorded");
    page.waitForCondition(
        () -> (Boolean) page.evaluate("() => document.activeElement !== document.body"));
  }

  /** What can be done once is asked once more, and that question has the focus. */
  private boolean isSure() {
    return focused().startsWith("Yes, record it");
  }

  private String focused() {
    return (String) page.evaluate(FOCUSED);
  }

  private void press(String key) {
    page.keyboard().press(key);
  }
}
