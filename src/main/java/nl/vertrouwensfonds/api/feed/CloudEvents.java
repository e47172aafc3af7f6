package nl.vertrouwensfonds.api.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.feed.Rendering;

/** Writes events as CloudEvents. */
@ApplicationScoped
class CloudEvents implements Rendering {

  private final ObjectMapper json;

  CloudEvents(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public String json(Envelope envelope) {
    try {
      return json.writeValueAsString(CloudEvent.of(envelope));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read can be written", e);
    }
  }
}
