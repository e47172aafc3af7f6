package nl.vertrouwensfonds.boot;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** Keeps tickets out of what is logged: the server logs the address of a request that failed. */
@LoggingFilter(name = "tickets")
public final class TicketFilter implements Filter {

  private static final Pattern TICKET = Pattern.compile("(ticket=)[^&\\s]+");

  @Override
  public boolean isLoggable(LogRecord line) {
    var parts = line.getParameters();
    for (int i = 0; parts != null && i < parts.length; i++) {
      if (parts[i] instanceof String text) {
        parts[i] = without(text);
      }
    }
    line.setParameters(parts);
    String message = line.getMessage();
    // Setting a message forgets how its parts are put in, so only one that has to change is set.
    if (message != null && !message.equals(without(message))) {
      line.setMessage(without(message));
    }
    return true;
  }

  private static String without(String text) {
    return TICKET.matcher(text).replaceAll("$1...");
  }
}
