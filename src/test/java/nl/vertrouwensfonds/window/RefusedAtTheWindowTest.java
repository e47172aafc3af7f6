package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A refusal as a person meets it: in the dialog, in plain words, and nothing typed is lost. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class RefusedAtTheWindowTest {

  private static final String REPORT =
      "{\"what\":\"The checks were left out\",\"kind\":\"ability\",\"severity\":\"minor\"}";
  private static final String APOLOGISE = "Apologise; it can be done once";
  private static final String SORRY = "We left out the checks. That was ours, and we are sorry.";

  @TestHTTPResource("/")
  URI service;

  private Table table;

  @BeforeEach
  void atATableOfTheirOwn() {
    table = Table.live();
  }

  @Test
  void whoeverApologisesTwice() {
    acknowledged();
    try (var windows = Windows.of(service)) {
      var first = apologising(windows);
      var second = apologising(windows);
      first.records();
      second.press("Record").press("Yes, record it");
      refused(second, "apolog|Apolog", SORRY);
    }
  }

  @Test
  void whoeverBlamesSomebodyWhoIsNotThere() {
    String breach = acknowledged();
    String apology =
        "{\"text\":\"We are sorry.\",\"meant\":true,\"responsible\":true,\"unconditional\":true}";
    table.made(table.supplier, breach + "/apology", apology);
    table.made(table.client, breach + "/apology/answer", "{\"answer\":\"accepted\"}");
    table.made(table.client, "/absent-persons", "{\"name\":\"Dennis Prins\"}");
    try (var windows = Windows.of(service)) {
      var looker = windows.looks(table.supplier).at("/relationships/" + table.relationship);
      looker.does("Explain what went wrong, and your own part in it");
      String fault = "It was Dennis Prins who skipped our own test to make the date.";
      looker.types("/whatHappened", "We delivered the interface without any of the checks.");
      looker.types("/ownFault", fault).submits();
      refused(looker, "Dennis Prins", fault);
    }
  }

  @Test
  void whoeverHasLeftMeanwhile() {
    var colleague = table.colleague(table.supplier, "cees");
    try (var windows = Windows.of(service)) {
      var looker = windows.looks(colleague).at("/relationships/" + table.relationship);
      looker.begins("Say something").types("/text", "I would rather have said this earlier.");
      for (var choice : looker.dialog().locator("fieldset.radios").all()) {
        if (choice.isVisible()) {
          choice.locator("input").first().check();
        }
      }
      leaves("cees");
      looker.press("Record");
      refused(looker, "left|at the table|take part", "I would rather have said this earlier.");
    }
  }

  @Test
  void whoeverHasNoMandateIsNotOfferedWhatTakesOne() {
    acknowledged();
    var colleague = table.colleague(table.supplier, "cees");
    try (var windows = Windows.of(service)) {
      var looker = windows.looks(colleague).at("/relationships/" + table.relationship);
      looker.sees("The checks were left out");
      assertThat(looker.button(APOLOGISE)).hasCount(0);
    }
  }

  @Test
  void whoeverLeftOutWhatIsNeeded() {
    acknowledged();
    try (var windows = Windows.of(service)) {
      var looker = windows.looks(table.supplier).at("/relationships/" + table.relationship);
      looker.does(APOLOGISE).ticks("We mean it").press("Record").press("Yes, record it");
      assertThat(looker.dialog().locator("#f-text")).hasAttribute("aria-invalid", "true");
      assertThat(looker.dialog().locator("#f-text")).isFocused();
      assertThat(looker.dialog().getByLabel("We mean it")).isChecked();
    }
  }

  private void leaves(String name) {
    for (var it : table.reads(table.supplier, "").path("participants")) {
      if (it.path("name").textValue().equals(name)) {
        String id = it.path("id").textValue();
        table.made(table.supplier, "/participants/" + id + "/departure", "{}");
      }
    }
  }

  private String acknowledged() {
    String breach = "/breaches/" + table.made(table.client, "/breaches", REPORT);
    table.made(table.supplier, breach + "/answer", "{\"answer\":\"acknowledged\"}");
    return breach;
  }

  private Looker apologising(Windows windows) {
    var looker = windows.looks(table.supplier).at("/relationships/" + table.relationship);
    looker.does(APOLOGISE).types("/text", SORRY);
    return looker.ticks("We mean it").ticks("We take responsibility").ticks("We ask nothing");
  }

  private static void refused(Looker looker, String because, String typed) {
    var refusal = looker.dialog().locator(".refusal");
    assertThat(refusal).containsText(Pattern.compile(because));
    var texts = looker.dialog().locator("textarea").all();
    assertTrue(texts.stream().anyMatch(it -> it.inputValue().equals(typed)), refusal.innerText());
    assertThat(looker.page.locator(".done")).isEmpty();
  }
}
