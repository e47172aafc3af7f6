package nl.vertrouwensfonds.log;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals where a log stands, and the funds that follow from it, under a key that is not in the
 * database: whoever owns the database can change the row, and not make its seal. All servers on one
 * database have the same key.
 */
@Singleton
class Seal {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac keyed;

  /**
   * @param key base64
   */
  Seal(@ConfigProperty(name = "fonds.log.seal") String key) {
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(Base64.getDecoder().decode(key.strip()), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  byte[] of(RelationshipRow row) {
    try {
      return ((Mac) keyed.clone()).doFinal(SealedBytes.of(row));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("every Java clones " + ALGORITHM, e);
    }
  }

  /**
   * @throws DamagedLog when somebody else wrote the row
   */
  RelationshipRow checked(RelationshipRow row) {
    if (!MessageDigest.isEqual(row.seal, of(row))) {
      throw new DamagedLog(row.id, "is not where its seal says that it is");
    }
    return row;
  }
}
