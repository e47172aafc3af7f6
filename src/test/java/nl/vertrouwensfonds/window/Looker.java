package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** Somebody who looks at the window, and clicks, or has a keyboard alone. */
final class Looker {

  final Page page;
  private final URI service;
  private final Hand hand;

  Looker(Page page, URI service) {
    this(page, service, new Hand.Mouse());
  }

  private Looker(Page page, URI service, Hand hand) {
    this.page = page;
    this.service = service;
    this.hand = hand;
  }

  Looker withKeyboardAlone() {
    return new Looker(page, service, new Hand.Keyboard(page));
  }

  Looker writingMarkup() {
    return new Looker(page, service, new Hand.Hostile(new Hand.Mouse()));
  }

  /** Nothing that anybody wrote became part of the page, or ran. */
  void unharmed() {
    assertEquals("undefined", page.evaluate("() => typeof window.hit"));
    assertThat(page.locator("img")).hasCount(0);
    assertThat(page.getByText("49 49")).hasCount(0);
  }

  /**
   * @param place behind the #, as {@code /relationships/...}
   */
  Looker at(String place) {
    page.navigate(service.resolve("/#" + place).toString());
    assertThat(page.locator("main h1")).isVisible();
    return this;
  }

  /** What can be done besides stands folded away. */
  Looker begins(String act) {
    var all = page.getByText("What else you can do");
    var button = button(act);
    assertThat(all.or(button).first()).isVisible();
    if (!button.first().isVisible()) {
      hand.press(all);
    }
    return does(act);
  }

  Looker does(String act) {
    hand.press(button(act).first());
    assertThat(dialog().locator("form")).isVisible();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator dialog() {
    return page.locator("dialog");
  }

  /** Tells of that day from here on: a history is being told. */
  Looker on(String day) {
    hand.fill(page.getByLabel("What happened on"), day);
    return this;
  }

  Looker fills(String label, String text) {
    var name = Pattern.compile("^\\s*" + label.replaceAll("[.?*+()]", "."));
    hand.fill(dialog().getByLabel(name).first(), text);
    return this;
  }

  /**
   * @param pointer of a field, as {@code /neutral/name}
   */
  Looker types(String pointer, String text) {
    hand.fill(dialog().locator("#f" + pointer.replaceAll("\\W", "-")), text);
    return this;
  }

  /** Opens what is folded away in the dialog. */
  Looker unfolds(String text) {
    hand.press(dialog().getByText(text));
    return this;
  }

  Looker ticks(String label) {
    hand.tick(dialog().getByLabel(label).first());
    return this;
  }

  /** Says yes to the second question too, where there is one. */
  void records() {
    submits();
    assertThat(dialog()).isHidden();
    assertThat(page.locator(".done")).containsText("Recorded");
    unharmed();
  }

  /** The same, whatever comes of it. */
  void submits() {
    press("Record");
    var again = dialog().locator(".once");
    var refusal = dialog().locator(".refusal");
    page.waitForCondition(() -> again.isVisible() || refusal.isVisible() || dialog().isHidden());
    if (again.isVisible()) {
      press("Yes, record it");
    }
  }

  Looker press(String name) {
    var exactly = new Locator.GetByRoleOptions().setName(name).setExact(true);
    hand.press(dialog().getByRole(AriaRole.BUTTON, exactly));
    return this;
  }

  /** Waits for it: what others did comes by itself. */
  void sees(String text) {
    assertThat(page.locator("main").getByText(text).first()).isVisible();
  }
}
