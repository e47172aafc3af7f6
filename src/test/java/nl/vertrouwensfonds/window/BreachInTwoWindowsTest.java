package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A minor breach from report to healed by both sides, who see each other's acts live: clicked, with
 * markup in every field, and with a keyboard alone.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class BreachInTwoWindowsTest {

  private static final String WHAT = "The checks were left out";

  @TestHTTPResource("/")
  URI service;

  private Looker client;
  private Looker supplier;

  /** The days are told, as in a history: ninety of them pass between two clicks. */
  @ParameterizedTest
  @ValueSource(strings = {"markup", "keyboard"})
  void goesFromReportToHealed(String with) {
    var table = Table.importing("2024-01-01T00:00:00Z");
    try (var windows = Windows.of(service)) {
      client = windows.looks(table.client).at("/relationships/" + table.relationship);
      supplier = windows.looks(table.supplier).at("/relationships/" + table.relationship);
      if (with.equals("keyboard")) {
        client = client.withKeyboardAlone();
        supplier = supplier.withKeyboardAlone();
      } else {
        client = client.writingMarkup();
        supplier = supplier.writingMarkup();
      }
      reportAndAcknowledge();
      words();
      remedy();
      kept("The March report", "2024-02-05", "2024-03-15", "2024-03-10");
      kept("The April report", "2024-03-16", "2024-04-15", "2024-04-10");
      healed();
    }
  }

  private void reportAndAcknowledge() {
    supplier.on("2024-01-11");
    client.on("2024-01-10").begins("Report that your trust was broken");
    client.fills("What happened", WHAT).ticks("ability").ticks("minor").records();
    supplier.sees(WHAT);
    client.on("2024-01-11");
    String acknowledge = "Your side is said to have done this: acknowledge it";
    supplier.does(acknowledge).records();
    client.sees("apologise");
  }

  private void words() {
    supplier.on("2024-01-12").does("Apologise; it can be done once");
    supplier.fills("Your apology", "We left out the checks. That was our fault, and we are sorry.");
    supplier.ticks("We mean it").ticks("We take responsibility").ticks("We ask nothing in return");
    supplier.records();
    client.on("2024-01-13").does("An apology was offered: accept it").records();
    supplier.on("2024-01-14").does("Explain what went wrong, and your own part in it");
    supplier.fills("What happened", "In March we delivered without the checks we had agreed upon.");
    supplier.fills("What your own side did wrong", "We skipped our own test to make the date.");
    supplier.records();
    client.on("2024-01-15").does("It was explained: accept it").records();
  }

  private void remedy() {
    supplier.on("2024-01-16").does("Promise to mend the damage");
    supplier.fills("What will be mended", "The checks are in").fills("Last day", "2024-02-01");
    supplier.records();
    client.on("2024-01-16").sees("deliver the correction");
    supplier.on("2024-01-20").does("You promised to mend this: say that it is done").records();
    client.on("2024-01-21").does("Confirm that this was mended").records();
  }

  private void kept(String what, String promised, String due, String delivered) {
    supplier.on(promised).begins("Promise something to the other side");
    supplier.fills("What is promised", what).fills("Last day", due);
    supplier.fills("How one can tell that it was kept", "It is there, whole, on time");
    supplier.unfolds("More, if you want").ticks("large").records();
    client.on(promised).sees(what);
    client.does("The other side promised this: accept it").records();
    supplier.on(delivered).does("You promised this: say that it is delivered").records();
    client.on(delivered).does("Say that this promise was kept").records();
  }

  private void healed() {
    supplier.on("2024-05-01").sees("healed Apr 20, 2024");
    client.on("2024-05-01").sees("healed Apr 20, 2024");
    assertThat(supplier.page.locator(".breach .step.complete")).hasCount(5);
    client.at("/").unharmed();
  }
}
