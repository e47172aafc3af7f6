package nl.vertrouwensfonds.log.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import nl.vertrouwensfonds.domain.event.Event;

/**
 * What events say, by the names under which they are stored.
 *
 * @param upcasters by the name of the older shape
 */
record Shapes(Map<String, Upcaster> upcasters) {

  /** Whether events of that stored name are read as they stand. */
  boolean isCurrent(String type) {
    return type != null && !upcasters.containsKey(type) && EventNames.type(type) != null;
  }

  /** What an event says, by its present shape. */
  Event data(String type, JsonNode data) throws IOException {
    var upcaster = upcasters.get(type);
    if (upcaster != null) {
      return data(upcaster.to(), upcaster.data().apply(((ObjectNode) data).deepCopy()));
    }
    var shape = EventNames.type(type);
    if (shape == null) {
      throw new IllegalArgumentException("no event is called " + type);
    }
    return CanonicalJson.MAPPER.treeToValue(data, shape);
  }
}
