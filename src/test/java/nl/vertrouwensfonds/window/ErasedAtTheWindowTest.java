package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** Where all that anybody wrote was erased, the window still shows what happened. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ErasedAtTheWindowTest {

  private static final String ERASE =
      "{\"revision\":%d,\"ground\":\"objection\",\"reason\":\"Asked.\"}";

  @TestHTTPResource("/")
  URI service;

  @Test
  void whatHappenedIsShownWithoutTheWords() {
    var table = Table.live();
    table.made(
        table.supplier,
        "/commitments",
        "{\"what\":\"canary\",\"measure\":\"canary\",\"due\":\"2199-01-01\"}");
    String report = "{\"what\":\"canary\",\"kind\":\"ability\",\"severity\":\"minor\"}";
    String breach = "/breaches/" + table.made(table.client, "/breaches", report);
    table.made(table.supplier, breach + "/answer", "{\"answer\":\"acknowledged\"}");
    table.made(
        table.supplier, breach + "/corrections", "{\"what\":\"canary\",\"due\":\"2199-01-01\"}");
    table.made(
        table.client, "/statements", "{\"sort\":\"position\",\"text\":\"canary\",\"mentions\":[]}");
    String mediation = table.led();
    assertTrue(erased(table) > 6);
    try (var windows = Windows.of(service)) {
      for (var who : List.of(table.client, table.supplier, table.neutral)) {
        var looker = windows.looks(who);
        var failures = new ArrayList<String>();
        looker.page.onPageError(failures::add);
        looker.at("/");
        looker.at("/relationships/" + table.relationship);
        assertThat(looker.page.locator("breach-road .step")).hasCount(5);
        looker.at("/relationships/" + table.relationship + mediation);
        assertThat(looker.page.locator("stage-road")).isVisible();
        assertThat(looker.page.getByText("canary")).hasCount(0);
        assertEquals(List.of(), failures);
      }
    }
  }

  /** All that stands there; returns how much that was. */
  private static int erased(Table table) {
    int count = 0;
    for (var line : table.reads(table.client, "/events?limit=200").path("events")) {
      if (line.path("content").size() > 0) {
        String erase = ERASE.formatted(line.path("revision").longValue());
        table.made(table.operator, "/erasures", erase);
        count++;
      }
    }
    return count;
  }
}
