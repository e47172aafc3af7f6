package nl.vertrouwensfonds.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * The bytes that make a body the same body: however its JSON was laid out, and whether or not it
 * says what would hold if it did not.
 */
@Singleton
class SameRequest {

  /** What a field of a command is when it is left out, whichever command has it. */
  static final class Default {

    @Override
    public boolean equals(Object value) {
      return value == null
          || value == Size.NORMAL
          || value == Visibility.ALL
          || value.equals(Boolean.FALSE);
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  private final ObjectMapper json;

  SameRequest(ObjectMapper json) {
    this.json = json.copy();
    var unlessDefault =
        JsonInclude.Value.construct(Include.CUSTOM, Include.ALWAYS).withValueFilter(Default.class);
    for (Class<?> type : List.of(Size.class, Visibility.class, Boolean.class)) {
      this.json.configOverride(type).setInclude(unlessDefault);
    }
    this.json
        .configOverride(List.class)
        .setInclude(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS));
  }

  byte[] bytes(String method, String path, String ifMatch, Object body) {
    try {
      return String.join("\n", method, path, "" + ifMatch, json.writeValueAsString(body))
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read can be written", e);
    }
  }
}
