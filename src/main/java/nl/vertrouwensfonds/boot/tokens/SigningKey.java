package nl.vertrouwensfonds.boot.tokens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.SecretFile;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/** The key with which the service signs its own tokens: RSA, 2048 bits, as PKCS#8 in base64. */
public record SigningKey(RSAPrivateCrtKey secret) {
  private static final String FOLDER = "keys";
  private static final String FILE = "tokens.pkcs8";

  /** The key of this folder, made on the first start and kept. */
  public static SigningKey keep(DataFolder folder) {
    folder.secretFolder(FOLDER);
    return parse(SecretFile.keep(file(folder), SigningKey::fresh));
  }

  /**
   * @throws UserFacingException when the service has not made its key yet
   */
  public static SigningKey existing(DataFolder folder) {
    if (Files.notExists(file(folder))) {
      throw new UserFacingException(
          "there is no key for tokens in %s yet; start the service once: ./fonds serve"
              .formatted(folder.path()));
    }
    return keep(folder);
  }

  private static Path file(DataFolder folder) {
    return folder.resolve(FOLDER).resolve(FILE);
  }

  private static String fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return Base64.getEncoder()
          .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SigningKey parse(String base64) {
    try {
      var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
      return new SigningKey(
          (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key for tokens is damaged", e);
    }
  }

  /** The public half, as a base64 SubjectPublicKeyInfo: what checks the tokens. */
  public String publicKey() {
    try {
      var half = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
      return Base64.getEncoder()
          .encodeToString(KeyFactory.getInstance("RSA").generatePublic(half).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[...]";
  }
}
