package nl.vertrouwensfonds.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import nl.vertrouwensfonds.proof.note.NoteSigner;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys with which the service signs checkpoints: the last signs, the others once did. They come
 * as lines of an instant, a verifier key, and for the last its seed in base64; without any, which
 * is so in tests alone, one is made that lasts as long as the process.
 */
@Singleton
public class LogKeys {

  /**
   * @param since from when on it signs
   */
  public record LogKey(VerifierKey key, Instant since) {}

  private final List<LogKey> all;
  private final NoteSigner signer;

  LogKeys(@ConfigProperty(name = "fonds.log.keys") String lines) {
    var read = lines.lines().map(it -> it.split(" ")).toList();
    this.all =
        read.stream()
            .map(it -> new LogKey(VerifierKey.parse(it[1]), Instant.parse(it[0])))
            .toList();
    byte[] seed = Base64.getDecoder().decode(read.getLast()[2]);
    this.signer = new NoteSigner(all.getLast().key(), seed);
  }

  /** All that ever signed, in order. */
  public List<LogKey> all() {
    return all;
  }

  NoteSigner signer() {
    return signer;
  }
}
