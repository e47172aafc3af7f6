package nl.vertrouwensfonds.cli.auditing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/** Says of which logs something is wrong, as soon as it is known, and in the end how many. */
public final class AuditReport {

  private final PrintWriter out;
  private final TerminalMessages messages;
  private long logs;
  private long events;
  private long broken;

  public AuditReport(PrintWriter out, TerminalMessages messages) {
    this.out = out;
    this.messages = messages;
  }

  /**
   * A log that was verified.
   *
   * @param it as the service answers it
   */
  public void log(JsonNode it) {
    logs++;
    events += it.path("size").asLong();
    if (!it.path("whole").asBoolean()) {
      broken++;
      say("audit.log", it.path("relationship").asText(), it.path("size").asLong());
      it.path("findings").forEach(this::finding);
    }
  }

  private void finding(JsonNode it) {
    say(
        "audit.finding",
        it.path("means").asText(),
        it.path("table").asText(),
        it.path("revision").asLong(),
        it.path("finding").asText());
  }

  /** There are no others; whether all of them are whole. */
  public boolean end() {
    if (broken == 0) {
      say("audit.whole", logs, events);
    } else {
      say("audit.broken", broken, logs);
    }
    return broken == 0;
  }

  private void say(String key, Object... facts) {
    out.println(messages.text(key, facts));
    out.flush();
  }
}
