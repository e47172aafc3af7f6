package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.junit.jupiter.api.Test;

/** What the log says of a request that failed. */
class TicketFilterTest {

  private static String logged(String message, Object... parts) {
    var line = new ExtLogRecord(Level.SEVERE, message, FormatStyle.PRINTF, "");
    line.setParameters(parts);
    assertTrue(new TicketFilter().isLoggable(line));
    return line.getFormattedMessage();
  }

  @Test
  void theAddressIsThereAndItsTicketIsNot() {
    assertEquals(
        "HTTP Request to /feed?ticket=...&from=now failed, error id: 1",
        logged("HTTP Request to %s failed, error id: %d", "/feed?ticket=abc-_9&from=now", 1));
    assertEquals("/feed?limit=2&ticket=... failed", logged("/feed?limit=2&ticket=abc failed"));
  }

  @Test
  void anythingElseIsLoggedAsItIs() {
    assertEquals("100% of /feed?from=now", logged("%d%% of %s", 100, "/feed?from=now"));
    assertEquals("nothing", logged("nothing"));
  }
}
