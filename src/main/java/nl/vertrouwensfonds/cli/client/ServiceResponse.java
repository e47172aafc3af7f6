package nl.vertrouwensfonds.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.cli.terminal.Visible;

/**
 * What the service answered.
 *
 * @param link where the next page is; empty when there is none
 * @param replayed whether it had carried this request out before, and changed nothing now
 */
public record ServiceResponse(int status, JsonNode body, String link, boolean replayed) {

  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** The code of the rule in the way; empty when there is none. */
  public String code() {
    return body.path("code").asText();
  }

  /** What was in the way and what can be done instead, in the words of the service. */
  public String problem() {
    if (!body.has("detail")) {
      return "HTTP " + status;
    }
    var text = new StringJoiner(" ");
    text.add(body.path("detail").asText()).add(body.path("instead").asText());
    for (var error : body.path("errors")) {
      text.add(error.path("pointer").asText() + ": " + error.path("detail").asText());
    }
    return Visible.text(text);
  }

  /**
   * @throws UserFacingException when it was not carried out
   */
  public ServiceResponse orThrow() {
    if (!isSuccess()) {
      throw new UserFacingException(problem());
    }
    return this;
  }

  /** The id of what a write made: that of its first event. */
  public String id() {
    return body.path("events").isEmpty()
        ? body.path("id").asText()
        : body.path("events").get(0).path("id").asText();
  }
}
