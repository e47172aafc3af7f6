package nl.vertrouwensfonds.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.vertrouwensfonds.domain.Content;

/**
 * Binds a content to its event without telling anything about it: a hash keyed with a salt that
 * goes when the content goes.
 */
public final class Seal {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Seal() {}

  /** A content as it is stored: a JSON object of texts, UTF-8, keys in order. */
  static byte[] body(Content content) {
    try {
      return MAPPER.writeValueAsBytes(content.fields());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }

  /** The content of a stored body. */
  public static Content content(byte[] body) {
    try {
      return new Content(MAPPER.readValue(body, new TypeReference<TreeMap<String, String>>() {}));
    } catch (IOException e) {
      throw new IllegalStateException("a stored content is a JSON object of texts", e);
    }
  }

  /** HMAC-SHA-256 of the bytes under the salt. */
  public static byte[] mac(byte[] salt, byte[] bytes) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
