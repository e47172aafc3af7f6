package nl.vertrouwensfonds.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.CosignerKeyRegistered;
import nl.vertrouwensfonds.log.LogSearch;
import nl.vertrouwensfonds.log.Selection;
import nl.vertrouwensfonds.log.Stretch;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.proof.note.Ed25519;
import nl.vertrouwensfonds.proof.note.MalformedNote;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import nl.vertrouwensfonds.proof.note.VerifierKey.Algorithm;

/** The keys by which the sides sign checkpoints, as the log names them. */
@ApplicationScoped
public class CosignerKeys {

  /** How many of one log are looked at. */
  private static final int MOST = 100;

  private static final String HEADER = "vertrouwensfonds/cosigner-key\n";

  /** Of whom a key is. */
  record OfSide(Side side, VerifierKey key) {}

  /** What is wrong with a key that somebody wants to sign by: the field, and what is said of it. */
  public record Flaw(String field, String told) {}

  private final LogSearch log;

  CosignerKeys(LogSearch log) {
    this.log = log;
  }

  /**
   * What is wrong with a key and the proof that who has it can sign: Ed25519 in base64 over a
   * header and the key, a line each. Empty when nothing is.
   */
  public static Optional<Flaw> flaw(String key, String proof) {
    try {
      var read = VerifierKey.parse(key);
      if (read.algorithm() != Algorithm.COSIGNATURE || !Ed25519.isFit(read.publicKey())) {
        return Optional.of(new Flaw("key", "cosigner-key"));
      }
      byte[] message = (HEADER + key + "\n").getBytes(StandardCharsets.UTF_8);
      return Ed25519.verifies(read.publicKey(), message, Base64.getDecoder().decode(proof))
          ? Optional.empty()
          : Optional.of(new Flaw("proof", "cosigner-proof"));
    } catch (MalformedNote e) {
      return Optional.of(new Flaw("key", "cosigner-key"));
    } catch (IllegalArgumentException e) {
      return Optional.of(new Flaw("proof", "cosigner-proof"));
    }
  }

  /** Those of both sides, in the order in which they were registered. */
  List<OfSide> of(UUID relationship) {
    var registered = Codec.CURRENT.names(CosignerKeyRegistered.class);
    var which = new Selection(Set.copyOf(registered), null, null, null);
    return log.lines(relationship, which, new Stretch(1, Long.MAX_VALUE, false), MOST).stream()
        .map(it -> ofSide(it.envelope()))
        .toList();
  }

  private static OfSide ofSide(Envelope it) {
    var key = ((CosignerKeyRegistered) it.data()).key();
    return new OfSide(it.by().side(), VerifierKey.parse(key));
  }
}
