package nl.vertrouwensfonds.window;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.Table;
import org.junit.jupiter.api.Assumptions;

/** People in front of a real browser: Chromium, as the machine has it. */
public final class Windows implements AutoCloseable {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser");
  private static final Map<String, String> OWN = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  /** Milliseconds; a slow machine takes long to show a first page. */
  private static final int PATIENCE = 30_000;

  private final Playwright playwright;
  private final Browser browser;
  private final URI service;

  private Windows(Path chromium, URI service) {
    this.service = service;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(OWN));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(chromium)
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
    browser = playwright.chromium().launch(options);
  }

  /** Skips the test where there is no browser, and says so. */
  public static Windows of(URI service) {
    var chromium = chromium();
    Assumptions.assumeTrue(chromium.isPresent(), "there is no Chromium");
    return new Windows(chromium.get(), service);
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> NAMES.stream().map(it -> Path.of(folder, it)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Somebody who is signed in, in English, on a laptop. */
  Looker looks(Table.Person who) {
    return looks(who, "en", 1440);
  }

  /**
   * @param language of the browser, {@code nl} or {@code en}
   * @param width of the window in pixels
   */
  Looker looks(Table.Person who, String language, int width) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("UTC")
                .setViewportSize(width, 900));
    context.setDefaultTimeout(PATIENCE);
    context.addInitScript(
        "if (location.hash !== '#signed-out') sessionStorage.setItem('fonds.token', '%s');"
            .formatted(who.token()));
    return new Looker(context.newPage(), service);
  }

  /** Somebody who is not signed in. */
  public Page stranger(String language) {
    var page = browser.newContext(new Browser.NewContextOptions().setLocale(language)).newPage();
    page.navigate(service.toString());
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
