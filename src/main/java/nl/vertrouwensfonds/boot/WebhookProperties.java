package nl.vertrouwensfonds.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.SecretFile;

/** The key that seals secrets of webhooks, made on the first start and kept in the data folder. */
final class WebhookProperties {

  private static final int KEY_BYTES = 32;

  private WebhookProperties() {}

  static Map<String, String> of(DataFolder folder) {
    Path file = folder.secretFolder("keys").resolve("webhooks.key");
    return Map.of("fonds.webhooks.own-key", SecretFile.keep(file, WebhookProperties::fresh));
  }

  private static String fresh() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
