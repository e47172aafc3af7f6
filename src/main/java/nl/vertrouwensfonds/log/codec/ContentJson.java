package nl.vertrouwensfonds.log.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.TreeMap;
import nl.vertrouwensfonds.domain.Content;

/** Contents as they are stored: a JSON object of texts, UTF-8, keys in order. */
public final class ContentJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private ContentJson() {}

  public static byte[] write(Content content) {
    try {
      return MAPPER.writeValueAsBytes(content.fields());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }

  public static Content read(byte[] body) {
    try {
      return new Content(MAPPER.readValue(body, new TypeReference<TreeMap<String, String>>() {}));
    } catch (IOException e) {
      throw new IllegalStateException("a stored content is a JSON object of texts", e);
    }
  }
}
