package nl.vertrouwensfonds.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the first view of forty relationships takes on a slow line. How long it took is printed, and
 * no reason to fail: {@code mvn test -Dtest=FirstViewTest}.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class FirstViewTest {

  private static final int RELATIONSHIPS = 40;
  private static final int BITS_A_SECOND = 1_600_000;
  private static final int DELAY = 150; // milliseconds
  private static final int MOST_REQUESTS = 12;
  private static final int MOST_BYTES = 200_000;

  @TestHTTPResource("/")
  URI service;

  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  @Test
  void takesFewRequestsAndLittleOfTheLine() {
    var table = Table.live();
    for (int i = 1; i < RELATIONSHIPS; i++) {
      table.beside();
    }
    try (var windows = Windows.of(service)) {
      var looker = windows.looks(table.client);
      slow(looker.page);
      long begun = System.nanoTime();
      looker.at("/");
      assertThat(looker.page.locator(".portfolio tbody tr")).hasCount(RELATIONSHIPS);
      long took = (System.nanoTime() - begun) / 1_000_000;
      System.out.printf(
          "first view of %d relationships: %d requests, %d bytes, %d ms%n",
          RELATIONSHIPS, requests.get(), bytes.get(), took);
    }
    assertTrue(requests.get() <= MOST_REQUESTS, requests + " requests");
    assertTrue(bytes.get() <= MOST_BYTES, bytes + " bytes");
  }

  private void slow(Page page) {
    var line = page.context().newCDPSession(page);
    line.send("Network.enable");
    line.on("Network.requestWillBeSent", _ -> requests.incrementAndGet());
    line.on(
        "Network.loadingFinished", it -> bytes.addAndGet(it.get("encodedDataLength").getAsLong()));
    var conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", DELAY);
    conditions.addProperty("downloadThroughput", BITS_A_SECOND / 8);
    conditions.addProperty("uploadThroughput", BITS_A_SECOND / 8);
    line.send("Network.emulateNetworkConditions", conditions);
  }
}
