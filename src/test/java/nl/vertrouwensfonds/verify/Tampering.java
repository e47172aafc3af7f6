package nl.vertrouwensfonds.verify;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.proof.Leaf;
import nl.vertrouwensfonds.trust.Posting.Cause;
import nl.vertrouwensfonds.verify.file.EventLine;
import nl.vertrouwensfonds.verify.file.LedgerLine;
import nl.vertrouwensfonds.verify.file.ScoreLine;
import nl.vertrouwensfonds.verify.file.StepLine;

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
        found("content-swapped", it -> content(it, "{\"text\":\"anders\"}"))
            .as(Failure.CONTENT_DIFFERS, VICTIM),
        found("content-deleted", it -> content(it, null)).as(Failure.CONTENT_MISSING, VICTIM),
        found("envelope-replaced", it -> envelope(it, Tampering::byAnother, true))
            .as(Failure.ROOT_DIFFERS),
        found("envelope-hidden", Tampering::hide).as(Failure.ROOT_DIFFERS),
        found("fund-edited", it -> it.scores.set(0, flattered(it.scores.getFirst())))
            .as(Failure.SCORE_DIFFERS),
        found("ledger-edited", it -> it.ledger.set(1, flattered(it.ledger.get(1))))
            .as(Failure.LEDGER_DIFFERS),
        found("ledger-line-dropped", it -> it.ledger.removeLast()).as(Failure.LEDGER_DIFFERS),
        found("step-edited", it -> it.steps.set(0, flattered(it.steps.getFirst())))
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

  private static ScoreLine flattered(ScoreLine it) {
    return new ScoreLine(
        Side.CLIENT,
        it.policy(),
        88.8,
        it.confidence(),
        it.kept(),
        it.missed(),
        it.madeGood(),
        it.released(),
        it.moved(),
        it.moves(),
        it.movedDays(),
        it.lapsed(),
        it.openReports());
  }

  private static LedgerLine flattered(LedgerLine it) {
    return new LedgerLine(
        it.trustor(),
        it.at(),
        Cause.DEPOSIT,
        it.event(),
        it.breach(),
        it.amount() + 1,
        it.before(),
        it.after() + 1,
        it.because(),
        it.roomFrom(),
        it.lines());
  }

  private static StepLine flattered(StepLine it) {
    return new StepLine(
        it.breach(),
        it.step(),
        it.status(),
        it.since(),
        it.waitsFor(),
        it.waitsOn(),
        it.waitsSince(),
        it.until(),
        it.part() + 0.25);
  }
}
