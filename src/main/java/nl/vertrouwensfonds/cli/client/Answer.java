package nl.vertrouwensfonds.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import nl.vertrouwensfonds.boot.data.Refused;

/**
 * What the service answered.
 *
 * @param link where the next page is; empty when there is none
 * @param replayed whether it had carried this request out before, and changed nothing now
 */
public record Answer(int status, JsonNode body, String link, boolean replayed) {

  public boolean given() {
    return status / 100 == 2;
  }

  /** The code of the rule in the way; empty when there is none. */
  public String code() {
    return body.path("code").asText();
  }

  /** What was in the way and what can be done instead, in the words of the service. */
  public String refusal() {
    if (!body.has("detail")) {
      return "HTTP " + status;
    }
    var told = new StringJoiner(" ");
    told.add(body.path("detail").asText()).add(body.path("instead").asText());
    for (var flaw : body.path("errors")) {
      told.add(flaw.path("pointer").asText() + ": " + flaw.path("detail").asText());
    }
    return told.toString();
  }

  /**
   * @throws Refused when it was not carried out
   */
  public Answer orRefused() {
    if (!given()) {
      throw new Refused(refusal());
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
