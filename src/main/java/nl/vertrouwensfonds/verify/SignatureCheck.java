package nl.vertrouwensfonds.verify;

import static nl.vertrouwensfonds.verify.Failure.CHECKPOINT_MALFORMED;
import static nl.vertrouwensfonds.verify.Failure.COSIGNATURE_INVALID;
import static nl.vertrouwensfonds.verify.Failure.ROOT_DIFFERS;
import static nl.vertrouwensfonds.verify.Failure.SAVED_DIFFERS;
import static nl.vertrouwensfonds.verify.Failure.SAVED_LONGER;
import static nl.vertrouwensfonds.verify.Failure.SAVED_MALFORMED;
import static nl.vertrouwensfonds.verify.Failure.SAVED_SIGNATURE_INVALID;
import static nl.vertrouwensfonds.verify.Failure.SIGNATURE_INVALID;
import static nl.vertrouwensfonds.verify.Failure.SIZE_DIFFERS;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.proof.note.Checkpoint;
import nl.vertrouwensfonds.proof.note.NoteSignature;
import nl.vertrouwensfonds.proof.note.SignedNote;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import nl.vertrouwensfonds.verify.Replayed.Cosigner;
import nl.vertrouwensfonds.verify.Verified.Signatures;
import nl.vertrouwensfonds.verify.file.Manifest;

/** Holds what was signed against the log that was read. */
final class SignatureCheck {

  private final Manifest manifest;
  private final Findings findings;
  private final List<VerifierKey> keys;
  private final LogCheck log;
  private final List<Cosigner> cosigners;
  private int verified;
  private int fitting;

  /**
   * @param keys of the service that count
   */
  SignatureCheck(
      Manifest manifest,
      Findings findings,
      List<VerifierKey> keys,
      LogCheck log,
      List<Cosigner> cosigners) {
    this.manifest = manifest;
    this.findings = findings;
    this.keys = keys;
    this.log = log;
    this.cosigners = cosigners;
  }

  /**
   * The whole of it.
   *
   * @param last the checkpoint of the whole log
   * @param earlier those before it
   * @param saved those that somebody kept
   */
  Signatures of(
      SavedCheckpoint last, Collection<SavedCheckpoint> earlier, List<SavedCheckpoint> saved) {
    earlier.forEach(it -> own(it, false));
    own(last, true);
    saved.forEach(this::saved);
    return new Signatures(
        keys.stream().map(VerifierKey::toString).toList(), verified, cosigned(last), fitting);
  }

  private void own(SavedCheckpoint it, boolean isLast) {
    if (!it.isReadable() || !isOurs(it.checkpoint())) {
      findings.add(CHECKPOINT_MALFORMED, it.name());
      return;
    }
    if (!isSigned(it.note())) {
      findings.add(SIGNATURE_INVALID, it.name());
      return;
    }
    long size = it.checkpoint().size();
    boolean fits = isLast ? size == log.events() && size == manifest.size() : size <= log.events();
    if (!fits) {
      findings.add(SIZE_DIFFERS, it.name());
    } else if (hasRoot(it.checkpoint())) {
      verified++;
    } else {
      findings.add(ROOT_DIFFERS, it.name());
    }
  }

  private boolean isOurs(Checkpoint it) {
    return it.origin().equals(manifest.origin()) && isOfThisLog(it);
  }

  /** A log that was restored goes on under a longer name. */
  private boolean isOfThisLog(Checkpoint it) {
    return Arrays.asList(it.origin().split("/")).contains(manifest.relationship().toString());
  }

  private boolean isSigned(SignedNote note) {
    try {
      return !note.by(keys).isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private boolean hasRoot(Checkpoint it) {
    return log.root(it.size()).filter(root -> Arrays.equals(root, it.root())).isPresent();
  }

  private void saved(SavedCheckpoint it) {
    if (!it.isReadable() || !isOfThisLog(it.checkpoint())) {
      findings.add(SAVED_MALFORMED, it.name());
    } else if (!isSigned(it.note())) {
      findings.add(SAVED_SIGNATURE_INVALID, it.name());
    } else if (it.checkpoint().size() > log.events()) {
      findings.add(SAVED_LONGER, log.events() + 1, it.name());
    } else if (hasRoot(it.checkpoint())) {
      fitting++;
    } else {
      findings.add(SAVED_DIFFERS, it.name());
    }
  }

  private Set<Side> cosigned(SavedCheckpoint last) {
    var signed = EnumSet.noneOf(Side.class);
    if (last.isReadable()) {
      last.note().signatures().forEach(line -> cosigned(last.note().text(), line, signed));
    }
    return signed;
  }

  /** A line of a key that the log does not name says nothing. */
  private void cosigned(String text, NoteSignature line, Set<Side> signed) {
    for (Cosigner it : cosigners) {
      var key = key(it.key());
      if (key != null && isNamed(key, line)) {
        if (key.signed(text, line)) {
          signed.add(it.side());
        } else {
          findings.add(COSIGNATURE_INVALID, it.key());
        }
      }
    }
  }

  private static boolean isNamed(VerifierKey key, NoteSignature line) {
    return key.name().equals(line.name()) && Arrays.equals(key.id(), line.keyId());
  }

  private static VerifierKey key(String text) {
    try {
      return VerifierKey.parse(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
