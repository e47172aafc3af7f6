package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.SecretFile;

/**
 * Of the two roles that can log in: the owner makes and changes the tables, the service works with
 * them and owns nothing. Hexadecimal, so they need no quoting anywhere.
 */
record RolePasswords(String owner, String service) {
  /** Made on the first start, before the cluster that gets them; the same ever after. */
  static RolePasswords in(DataFolder folder) throws IOException {
    String text = SecretFile.keep(folder.resolve("database-passwords"), RolePasswords::fresh);
    Properties lines = new Properties();
    lines.load(new StringReader(text));
    return new RolePasswords(lines.getProperty("owner"), lines.getProperty("service"));
  }

  private static String fresh() {
    return "owner=%s%nservice=%s%n".formatted(random(), random());
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Passwords[...]";
  }
}
