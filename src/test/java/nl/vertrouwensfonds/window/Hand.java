package nl.vertrouwensfonds.window;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** With what somebody presses buttons and fills in forms. */
sealed interface Hand {

  void press(Locator control);

  void fill(Locator field, String text);

  void tick(Locator box);

  record Mouse() implements Hand {

    @Override
    public void press(Locator control) {
      control.click();
    }

    @Override
    public void fill(Locator field, String text) {
      field.fill(text);
      field.blur();
    }

    @Override
    public void tick(Locator box) {
      box.check();
    }
  }

  /** Clicks, and writes markup into every field for words. */
  record Hostile(Mouse mouse) implements Hand {

    static final String MARKUP =
        " <img src=x onerror='window.hit=1'><script>window.hit=1</script> {{7*7}} ${7*7}";

    private static final String TAKES_WORDS =
        "it => it.matches('textarea, input[type=text], input:not([type])')"
            + " && !/(organisation|person|currency)$/.test(it.id)";

    @Override
    public void press(Locator control) {
      mouse.press(control);
    }

    @Override
    public void fill(Locator field, String text) {
      boolean words = (Boolean) field.evaluate(TAKES_WORDS);
      mouse.fill(field, words ? text + MARKUP : text);
    }

    @Override
    public void tick(Locator box) {
      mouse.tick(box);
    }
  }

  /** Goes from one thing to the next, and sees where it is. */
  record Keyboard(Page page) implements Hand {

    private static final int FARTHEST = 400;
    private static final String HAS_FOCUS =
        "it => { const now = document.activeElement; return it === now || it.parentElement === now"
            + " || (it.type === 'radio' && it.name === now.name); }";

    @Override
    public void press(Locator control) {
      reach(control);
      page.keyboard().press("Enter");
    }

    /** A date is typed as it is shown in English: month, day, year. */
    @Override
    public void fill(Locator field, String text) {
      reach(field);
      if ("date".equals(field.getAttribute("type"))) {
        String[] parts = text.split("-");
        page.keyboard().type(parts[1] + parts[2] + parts[0]);
      } else {
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type(text);
      }
      for (int i = 0; i < FARTHEST && isAt(field); i++) {
        page.keyboard().press("Tab"); // out of a date one goes by its parts
      }
    }

    @Override
    public void tick(Locator box) {
      reach(box);
      boolean one = "radio".equals(box.getAttribute("type"));
      for (int i = 0; i < FARTHEST && !box.isChecked(); i++) {
        page.keyboard().press(one && i > 0 ? "ArrowDown" : "Space");
      }
    }

    private static boolean isAt(Locator target) {
      return (Boolean) target.evaluate(HAS_FOCUS);
    }

    private void reach(Locator target) {
      for (int i = 0; i < FARTHEST; i++) {
        if (isAt(target)) {
          assertNotEquals(
              "none",
              page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"),
              () -> "nobody sees that the focus is on " + target);
          return;
        }
        page.keyboard().press("Tab");
      }
      fail("the keyboard does not come to " + target);
    }
  }
}
