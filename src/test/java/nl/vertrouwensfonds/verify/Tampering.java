package nl.vertrouwensfonds.verify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.Envelope.Span;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.CosignerKeyRegistered;
import nl.vertrouwensfonds.proof.Leaf;
import nl.vertrouwensfonds.proof.note.Cosignature;
import nl.vertrouwensfonds.proof.note.NoteSignature;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import nl.vertrouwensfonds.proof.note.VerifierKey.Algorithm;
import nl.vertrouwensfonds.verify.file.EventLine;

/**
 * A way in which whoever keeps a log could cheat, and what has to be found of it.
 *
 * @param failures at least these
 * @param revision of the first of them; 0 where it has none
 * @param kept whether its reader kept a checkpoint of half of the log, and one of all of it
 * @param key whether its reader kept the service's key
 */
record Tampering(
    String name,
    Consumer<ExportedLog> cheat,
    Set<Failure> failures,
    long revision,
    boolean kept,
    boolean key) {

  private static final HexFormat HEX = HexFormat.of();

  /** The event that is tampered with, in the first half. */
  static final int VICTIM = 20;

  static List<Tampering> all() {
    return List.of(
        found("tail-dropped", it -> it.lines.subList(it.lines.size() - 4, it.lines.size()).clear())
            .as(Failure.SIZE_DIFFERS),
        keeping("tail-dropped-and-signed", Tampering::dropTail).as(Failure.SAVED_LONGER),
        found("middle-dropped", it -> it.lines.remove(VICTIM)).as(Failure.REVISION_DIFFERS, VICTIM),
        found("reordered", it -> it.lines.add(VICTIM, it.lines.remove(VICTIM + 1)))
            .as(Failure.REVISION_DIFFERS, VICTIM),
        found("re-dated", it -> envelope(it, Tampering::later, false))
            .as(Failure.LEAF_DIFFERS, VICTIM),
        found("re-dated-with-leaf", it -> envelope(it, Tampering::later, true))
            .as(Failure.ROOT_DIFFERS),
        keeping(
                "re-dated-and-signed",
                it -> {
                  envelope(it, Tampering::later, true);
                  it.sign(ExportedLog.SERVICE);
                })
            .as(Failure.SAVED_DIFFERS),
        signed("told-of-long-ago", it -> envelope(it, Tampering::longAgo, true))
            .as(Failure.TIME_RUNS_BACK, VICTIM),
        signed("two-commands-at-once", Tampering::withTheOneBefore)
            .as(Failure.TIME_RUNS_BACK, VICTIM),
        found("cosignature-forged", Tampering::cosigned).as(Failure.COSIGNATURE_INVALID),
        found("content-swapped", it -> content(it, "{\"text\":\"anders\"}"))
            .as(Failure.CONTENT_DIFFERS, VICTIM),
        found("content-deleted", it -> content(it, null)).as(Failure.CONTENT_MISSING, VICTIM),
        found("envelope-replaced", it -> envelope(it, Tampering::byAnother, true))
            .as(Failure.ROOT_DIFFERS),
        found("envelope-hidden", Tampering::hide).as(Failure.ROOT_DIFFERS),
        found("fund-edited", it -> it.scores.set(0, ForgedNumbers.flattered(it.scores.getFirst())))
            .as(Failure.SCORE_DIFFERS),
        found("ledger-edited", it -> it.ledger.set(1, ForgedNumbers.flattered(it.ledger.get(1))))
            .as(Failure.LEDGER_DIFFERS),
        found(
                "promises-miscounted",
                it -> it.scores.set(0, ForgedNumbers.other(it.scores.getFirst())))
            .as(Failure.SCORE_DIFFERS),
        found("cause-edited", it -> it.ledger.set(1, ForgedNumbers.other(it.ledger.get(1))))
            .as(Failure.LEDGER_DIFFERS),
        found(
                "step-said-to-be-older",
                it -> it.steps.set(0, ForgedNumbers.other(it.steps.getFirst())))
            .as(Failure.STEPS_DIFFER),
        found("ledger-line-dropped", it -> it.ledger.removeLast()).as(Failure.LEDGER_DIFFERS),
        found("step-edited", it -> it.steps.set(0, ForgedNumbers.flattered(it.steps.getFirst())))
            .as(Failure.STEPS_DIFFER),
        new Tampering(
            "signed-by-another",
            it -> it.sign(ExportedLog.ANOTHER),
            Set.of(Failure.SIGNATURE_INVALID),
            0,
            false,
            true),
        keeping("signed-by-another-of-what-was-kept", it -> it.sign(ExportedLog.ANOTHER))
            .as(Failure.SAVED_SIGNATURE_INVALID),
        found("against-the-rules", Tampering::byNobody).as(Failure.NOT_BY_THE_RULES, VICTIM));
  }

  private static Tampering found(String name, Consumer<ExportedLog> cheat) {
    return new Tampering(name, cheat, Set.of(), 0, false, false);
  }

  /** By the service itself, afterwards. */
  private static Tampering signed(String name, Consumer<ExportedLog> cheat) {
    return found(name, cheat.andThen(it -> it.sign(ExportedLog.SERVICE)));
  }

  private static Tampering keeping(String name, Consumer<ExportedLog> cheat) {
    return new Tampering(name, cheat, Set.of(), 0, true, false);
  }

  private Tampering as(Failure failure) {
    return new Tampering(name, cheat, Set.of(failure), 0, kept, key);
  }

  private Tampering as(Failure failure, int place) {
    return new Tampering(name, cheat, Set.of(failure), place + 1, kept, key);
  }

  private static void dropTail(ExportedLog it) {
    it.lines.subList(it.lines.size() - 4, it.lines.size()).clear();
    it.sign(ExportedLog.SERVICE);
  }

  private static void envelope(ExportedLog it, UnaryOperator<String> change, boolean withLeaf) {
    int place = it.shown(VICTIM);
    var line = it.lines.get(place);
    String envelope = change.apply(line.envelope());
    String leaf = withLeaf ? HEX.formatHex(Leaf.hash(envelope.getBytes())) : line.leaf();
    it.lines.set(
        place, new EventLine(line.revision(), leaf, envelope, line.salt(), line.content()));
  }

  /** Some microseconds later than it was. */
  private static String later(String envelope) {
    return envelope.replaceAll("(\"recordedAt\":\"[^\"]*)\\d{3}Z", "$1123Z");
  }

  private static String longAgo(String envelope) {
    return envelope.replaceAll(
        "\"effectiveAt\":\"[^\"]*\"", "\"effectiveAt\":\"1999-12-31T23:59:59.000000Z\"");
  }

  private static void withTheOneBefore(ExportedLog it) {
    var time = Pattern.compile("\"recordedAt\":\"[^\"]*\"");
    var shown = it.lines.subList(0, it.shown(VICTIM)).stream().filter(line -> !line.isHidden());
    var before = time.matcher(shown.toList().getLast().envelope());
    assertTrue(before.find());
    envelope(it, envelope -> time.matcher(envelope).replaceAll(before.group()), true);
  }

  /** A side's key stands in the log, and a line under the checkpoint that it never made. */
  private static void cosigned(ExportedLog it) {
    var by = ExportedLog.ANOTHER;
    var key = new VerifierKey("client", Algorithm.COSIGNATURE, by.key().publicKey());
    it.lines.add(ExportedLog.line(registered(it, key), true, new byte[1], "{}".getBytes()));
    it.sign(ExportedLog.SERVICE);
    byte[] ofAnother = Cosignature.sign(by.seed(), Instant.EPOCH, "another log\n");
    it.checkpoint += new NoteSignature(key.name(), key.id(), ofAnother).line() + "\n";
  }

  private static Envelope registered(ExportedLog it, VerifierKey key) {
    var last = it.events.getLast();
    Instant later = last.stamp().recordedAt().plusSeconds(1);
    long revision = last.revision() + 1;
    return new Envelope(
        nobody(),
        it.relationship,
        null,
        revision,
        new Author(nobody(), Side.CLIENT),
        new Span(revision, 1),
        new Stamp(later, later, later),
        last.contentHash(),
        last.rules(),
        Visibility.ALL,
        List.of(),
        new CosignerKeyRegistered(key.toString()));
  }

  private static String byAnother(String envelope) {
    return envelope.replaceAll(
        "\"participant\":\"[^\"]*\"", "\"participant\":\"" + nobody() + "\"");
  }

  private static UUID nobody() {
    return new UUID(9, 9);
  }

  /** As if somebody had done it who is not at the table; signed by the service all the same. */
  private static void byNobody(ExportedLog it) {
    envelope(it, Tampering::byAnother, true);
    it.sign(ExportedLog.SERVICE);
  }

  private static void content(ExportedLog it, String content) {
    int place = it.shown(VICTIM);
    var line = it.lines.get(place);
    String salt = content == null ? null : line.salt();
    it.lines.set(
        place, new EventLine(line.revision(), line.leaf(), line.envelope(), salt, content));
  }

  /** Something is shown as hidden that is not the hash of anything. */
  private static void hide(ExportedLog it) {
    int place = it.shown(VICTIM);
    String leaf = HEX.formatHex(Leaf.hash(new byte[0]));
    it.lines.set(place, new EventLine(it.lines.get(place).revision(), leaf, null, null, null));
  }
}
