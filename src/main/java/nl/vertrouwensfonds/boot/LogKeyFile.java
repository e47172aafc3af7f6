package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.SecretFile;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.proof.note.Ed25519;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import nl.vertrouwensfonds.proof.note.VerifierKey.Algorithm;

/**
 * The keys that sign checkpoints, made on the first start and kept in the data folder: a line each,
 * an instant, the verifier key, and for the last its seed in base64. Of the others there is nothing
 * left to sign with.
 */
public final class LogKeyFile {

  private static final String NAME = "vertrouwensfonds";
  private static final int SEAL_LENGTH = 32;

  private LogKeyFile() {}

  static Map<String, String> properties(DataFolder folder, InstantSource clock) {
    var heads = folder.secretFolder("keys").resolve("signed");
    try {
      Files.createDirectories(
          heads,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UserFacingException("cannot make %s (%s)".formatted(heads, e));
    }
    String lines = SecretFile.keep(file(folder), () -> fresh(clock));
    String seal =
        SecretFile.keep(folder.secretFolder("keys").resolve("log.seal"), LogKeyFile::freshSeal);
    return Map.of(
        "fonds.log.keys", lines, "fonds.log.signed", heads.toString(), "fonds.log.seal", seal);
  }

  private static Path file(DataFolder folder) {
    return folder.secretFolder("keys").resolve("log.keys");
  }

  /** What the rows of the database are sealed under; never changed, as they would not fit. */
  private static String freshSeal() {
    byte[] key = new byte[SEAL_LENGTH];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key) + "\n";
  }

  private static String fresh(InstantSource clock) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] seed = raw(pair.getPrivate());
      var key = new VerifierKey(NAME, Algorithm.ED25519, raw(pair.getPublic()));
      return "%s %s %s\n".formatted(clock.instant(), key, Base64.getEncoder().encodeToString(seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /** The last 32 bytes of both encodings (RFC 8410, sections 4 and 7). */
  private static byte[] raw(Key key) {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - Ed25519.KEY_LENGTH, encoded.length);
  }

  /**
   * The keys of a data folder, each with the instant from which on it signs; the last signs.
   *
   * @throws UserFacingException when the service has not made any yet
   */
  public static List<String> known(Settings settings) {
    var file = file(new DataFolder(settings.data()));
    if (Files.notExists(file)) {
      throw new UserFacingException(
          "there is no key that signs checkpoints in %s yet; start the service once: ./fonds serve"
              .formatted(settings.data()));
    }
    return SecretFile.keep(file, () -> "")
        .lines()
        .map(it -> it.split(" "))
        .map(it -> it[0] + " " + it[1])
        .toList();
  }

  /**
   * From the next start on another key signs. The old ones are still served, so that what they
   * signed is verified; nothing is left to sign with them. Killed in here, the old file is there or
   * the new one.
   *
   * @throws UserFacingException when the service has not made any yet
   */
  public static void rotate(Settings settings, InstantSource clock) {
    var older = known(settings).stream().map(it -> it + "\n").collect(Collectors.joining());
    SecretFile.replace(file(new DataFolder(settings.data())), older + fresh(clock));
  }
}
